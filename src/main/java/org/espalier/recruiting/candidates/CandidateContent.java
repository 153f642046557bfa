package org.espalier.recruiting.candidates;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Json;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.References;

/** Makes what is known of a candidate of what was sent; what is wrong goes to the row's faults. */
final class CandidateContent {

  private CandidateContent() {}

  static Stream<String> competencies(CandidateInput input) {
    return input.assessed().stream()
        .filter(Objects::nonNull)
        .map(CandidateAssessmentInput::competencyExternalId)
        .filter(Objects::nonNull);
  }

  @SuppressWarnings("ConstantValue") // members that were at fault are null
  static Json assessments(Inbound<CandidateInput> row, References references) {
    List<CandidateAssessment> made = new ArrayList<>();
    for (int i = 0; i < row.input().assessed().size(); i++) {
      CandidateAssessmentInput one = row.input().assessed().get(i);
      String at = "/assessments/" + i;
      CompetencyRef competency =
          one == null
              ? null
              : references.find(
                  CompetencyRef.LOOKUP,
                  row.source(),
                  one.competencyExternalId(),
                  at + "/competencyExternalId",
                  row.faults());
      if (one == null || competency == null || one.level() == null || one.source() == null) {
        continue;
      }
      competency.requireOnScale(one.level(), at + "/level", row.faults());
      made.add(
          new CandidateAssessment(
              competency.id(),
              one.competencyExternalId(),
              one.level(),
              one.source(),
              one.observedAt(),
              one.validUntil(),
              one.comment()));
    }
    return JsonText.of(made);
  }
}
