package org.espalier.performance.alignment;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Graph;
import org.espalier.workforce.people.EmployeeView;
import org.jspecify.annotations.Nullable;

/** How the goals of people serve the strategy, over GraphQL. */
@Singleton
class EmployeeAlignmentGraph implements Graph {

  private final EmployeeAlignments people;

  EmployeeAlignmentGraph(EmployeeAlignments people) {
    this.people = people;
  }

  @Description(
      "How the open goals of the person serve the strategy; null if the caller may not see them.")
  public List<@Nullable EmployeeAlignmentView> alignment(@Source List<EmployeeView> all) {
    Map<UUID, EmployeeAlignmentView> found =
        people.of(all.stream().map(EmployeeView::id).distinct().toList());
    return all.stream().<@Nullable EmployeeAlignmentView>map(one -> found.get(one.id())).toList();
  }
}
