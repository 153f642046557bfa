package org.espalier.competency.initiatives;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.competency.frameworks.Competencies;
import org.espalier.competency.frameworks.CompetencyView;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.sync.Status;
import org.espalier.workforce.people.EmployeeView;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** Strategic initiatives over GraphQL. */
@Singleton
class InitiativeGraph extends SyncedGraph<InitiativeInput, InitiativeView> {

  private final Initiatives initiatives;
  private final InitiativeFilters filters;
  private final Competencies competencies;
  private final Employees employees;

  InitiativeGraph(
      Initiatives initiatives,
      InitiativeFilters filters,
      Competencies competencies,
      Employees employees) {
    super(initiatives, InitiativeView.class);
    this.initiatives = initiatives;
    this.filters = filters;
    this.competencies = competencies;
    this.employees = employees;
  }

  @Query
  @Description("What the tenant wants to achieve.")
  public Slice<InitiativeView> initiatives(
      Paging paging,
      @Description("Only those that ask for this competency.") @Id @Nullable String competencyId,
      @Description("Only those that this employee answers for.") @Id @Nullable String ownerId,
      @Nullable Status status,
      @Description("Only those that no pursued goal serves, or only the others.")
          @Nullable Boolean unserved) {
    String chosen = status == null ? null : status.name();
    String idle = unserved == null ? null : unserved.toString();
    return list(paging, filters.of(competencyId, ownerId, chosen, idle));
  }

  @Description("Who answers for it; null for nobody whom the caller may see.")
  public List<@Nullable EmployeeView> owner(@Source List<InitiativeView> all) {
    return Referred.by(all, InitiativeView::ownerId, employees::all);
  }

  @Description("What people have to be able to do.")
  public List<@Nullable CompetencyView> competency(@Source List<InitiativeDemand> demands) {
    return Referred.by(demands, InitiativeDemand::competencyId, competencies::all);
  }

  @Description("The initiative with all its members.")
  public List<@Nullable InitiativeView> full(@Source List<InitiativeBrief> mentioned) {
    return Referred.by(mentioned, InitiativeBrief::id, initiatives::all);
  }
}
