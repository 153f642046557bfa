package org.espalier.performance.goals;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Json;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.References;

/** What a goal says, from what clients send to what is kept, and back. */
final class GoalContent {

  private GoalContent() {}

  /** The external ids of the competencies that a goal names. */
  static Stream<String> competencies(GoalInput input) {
    return input.competencies().stream().filter(Objects::nonNull);
  }

  /** The competencies that a row names; those that are unknown go to its faults. */
  static Json competencies(Inbound<GoalInput> row, References references) {
    List<GoalCompetency> named = new ArrayList<>();
    for (int i = 0; i < row.input().competencies().size(); i++) {
      String externalId = row.input().competencies().get(i);
      CompetencyRef competency =
          references.find(
              CompetencyRef.LOOKUP,
              row.source(),
              externalId,
              "/competencyExternalIds/" + i,
              row.faults());
      if (competency != null) {
        named.add(new GoalCompetency(competency.id(), externalId));
      }
    }
    return JsonText.of(named);
  }

  static Json results(GoalInput input) {
    return JsonText.of(
        input.results().stream()
            .filter(one -> one != null && one.type() != null)
            .map(KeyResultInput::stored)
            .toList());
  }

  /** What a client would have to send to get this goal. */
  static GoalInput input(GoalView goal) {
    return new GoalInput(
        goal.externalId(),
        goal.source(),
        goal.title(),
        goal.description(),
        goal.employeeExternalId(),
        goal.orgUnitExternalId(),
        goal.parentExternalId(),
        goal.initiativeExternalId(),
        goal.weight(),
        goal.startsOn(),
        goal.dueOn(),
        goal.competencies().stream().map(GoalCompetency::competencyExternalId).toList(),
        goal.keyResults().stream().map(KeyResultView::input).toList(),
        goal.state(),
        goal.status());
  }
}
