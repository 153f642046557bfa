package org.espalier.competency.evidence;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Params;
import org.espalier.workforce.people.EmployeeView;
import org.jspecify.annotations.Nullable;

/** What people can do, over GraphQL. */
@Singleton
class ProficiencyGraph implements Graph {

  private final Proficiencies proficiencies;

  ProficiencyGraph(Proficiencies proficiencies) {
    this.proficiencies = proficiencies;
  }

  @Description("What the person can do, and why that is so.")
  @SuppressWarnings("NullAway") // whoever is not in the answer is told to be unknown
  public List<List<ProficiencyView>> proficiencies(
      @Source List<EmployeeView> people,
      @Description("A moment (RFC 3339) or a day; now if absent.") @Nullable String asOf) {
    Params params = new Params();
    AsOf at = AsOf.parse(asOf, params);
    params.done();
    Map<UUID, List<ProficiencyView>> found =
        proficiencies.of(people.stream().map(EmployeeView::id).distinct().toList(), at);
    return people.stream().map(one -> found.get(one.id())).toList();
  }
}
