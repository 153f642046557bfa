package org.espalier.performance.feedback;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Feedback as clients send it.
 *
 * @param employeeExternalId about whom; or employeeId
 * @param employeeId about whom; or employeeExternalId
 * @param kind what it is meant as
 * @param text what is said
 * @param visibility who may see it
 * @param competencies what it is about
 * @param requestId the request that it answers
 */
@Schema(name = "FeedbackInput")
public record FeedbackInput(
    @Size(max = 200) @Nullable String employeeExternalId,
    @Nullable UUID employeeId,
    @NotNull FeedbackKind kind,
    @NotBlank @Size(max = 4000) String text,
    @NotNull FeedbackVisibility visibility,
    @Size(max = 20) @Nullable List<@NotNull @Valid FeedbackCompetencyInput> competencies,
    @Nullable UUID requestId)
    implements Checked {

  List<FeedbackCompetencyInput> named() {
    return competencies == null ? List.of() : competencies;
  }

  @Override
  public void check(Faults faults) {
    Colleagues.ABOUT.check(employeeExternalId, employeeId, faults);
    NamedCompetencies.check(named(), faults);
  }
}
