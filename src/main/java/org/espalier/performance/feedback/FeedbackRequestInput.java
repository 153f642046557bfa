package org.espalier.performance.feedback;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A request for feedback as clients send it; each of those who are asked gets one of their own.
 *
 * @param aboutEmployeeExternalId about whom; or aboutEmployeeId
 * @param aboutEmployeeId about whom; or aboutEmployeeExternalId
 * @param fromEmployees who are asked
 * @param question what they are asked
 * @param competencies what the feedback is to be about
 * @param dueOn until when
 */
@Schema(name = "FeedbackRequestInput")
public record FeedbackRequestInput(
    @Size(max = 200) @Nullable String aboutEmployeeExternalId,
    @Nullable UUID aboutEmployeeId,
    @NotEmpty @Size(max = 50) List<@NotNull @Valid FeedbackAsked> fromEmployees,
    @NotBlank @Size(max = 2000) String question,
    @Size(max = 20) @Nullable List<@NotNull @Valid FeedbackTopic> competencies,
    @Nullable LocalDate dueOn)
    implements Checked {

  List<FeedbackCompetencyInput> named() {
    return competencies == null
        ? List.of()
        : competencies.stream()
            .map(one ->
                one == null
                    ? new FeedbackCompetencyInput(null, null, null)
                    : new FeedbackCompetencyInput(
                        one.competencyExternalId(), one.competencyId(), null))
            .toList();
  }

  @Override
  public void check(Faults faults) {
    Colleagues.OF_REQUEST.check(aboutEmployeeExternalId, aboutEmployeeId, faults);
    NamedCompetencies.check(named(), faults);
    for (int i = 0; fromEmployees != null && i < fromEmployees.size(); i++) {
      FeedbackAsked asked = fromEmployees.get(i);
      if (asked != null) {
        Colleagues.ABOUT.check(
            "/fromEmployees/" + i, asked.employeeExternalId(), asked.employeeId(), faults);
      }
    }
  }
}
