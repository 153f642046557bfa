package org.espalier.learning.completions;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Graph;
import org.espalier.workforce.people.EmployeeView;

/** Learning records over GraphQL: the totals; assignments and completions are fields of people. */
@Singleton
class LearningRecordGraph implements Graph {

  private final LearningRecords records;

  LearningRecordGraph(LearningRecords records) {
    this.records = records;
  }

  @Description("What the person's learning amounts to.")
  @SuppressWarnings("NullAway") // whoever is not in the answer is told to be unknown
  public List<LearningTotals> learningTotals(@Source List<EmployeeView> people) {
    Map<UUID, LearningTotals> found =
        records.totals(people.stream().map(EmployeeView::id).distinct().toList());
    return people.stream().map(one -> found.get(one.id())).toList();
  }
}
