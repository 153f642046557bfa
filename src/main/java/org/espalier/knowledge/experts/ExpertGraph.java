package org.espalier.knowledge.experts;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.sync.Status;
import org.espalier.workforce.people.EmployeeView;
import org.jspecify.annotations.Nullable;

/** Experts over GraphQL. */
@Singleton
class ExpertGraph extends SyncedGraph<ExpertInput, ExpertView> {

  private final ExpertDirectory directory;

  ExpertGraph(Experts experts, ExpertDirectory directory) {
    super(experts, ExpertView.class);
    this.directory = directory;
  }

  @Query
  @Description("Experts, the strongest first; with a competency those of it, ranked by it.")
  public Slice<ExpertView> experts(
      Paging paging,
      @Description("With what they shall help.") @Id @Nullable String competencyId,
      @Description("How well they must master that, on its scale.") @Nullable BigDecimal minLevel,
      @Id @Nullable String employeeId,
      @Id @Nullable String orgUnitId,
      @Description("The unit and those below it.") @Id @Nullable String withinOrgUnitId,
      @Description("In which they shall like to talk, BCP 47.") @Nullable String language,
      @Description("Whether they have time today.") @Nullable Boolean available,
      @Nullable Status status,
      @Description("Words of their name or statement.") @Nullable String q) {
    return directory.slice(
        paging.params(),
        paging.window(),
        new ExpertSearch(
            competencyId,
            minLevel == null ? null : minLevel.toPlainString(),
            employeeId,
            orgUnitId,
            withinOrgUnitId,
            language,
            available == null ? null : available.toString(),
            status == null ? null : status.name(),
            q));
  }

  @Description("What the person offers help with: one entry, or none.")
  public List<Slice<ExpertView>> experts(@Source List<EmployeeView> people, Paging paging) {
    return lists(people, "x.employee_id", paging, new Filters());
  }
}
