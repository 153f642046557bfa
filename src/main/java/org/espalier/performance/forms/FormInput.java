package org.espalier.performance.forms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * A review form as clients send it. Once reviews are made by it, what they are scored by stays:
 * scale, sections, weights and the least number of raters.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param name what people call it
 * @param description what it is for
 * @param scaleExternalId the proficiency scale by which the score, goals and questions are told
 * @param sections what is answered; their weights total 100
 * @param raterWeights how much the word of each kind of rater counts; the manager's alone if absent
 * @param minRaters from how many peers, or reports, on the person sees what they say and it counts;
 *     3 if absent
 * @param status whether cycles can be made with it
 */
@Schema(name = "ReviewFormInput")
public record FormInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 200) String name,
    @Size(max = 4000) @Nullable String description,
    @NotNull @Size(max = 200) String scaleExternalId,
    @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid ReviewSection> sections,
    @Valid @Nullable RaterWeights raterWeights,
    @Min(2) @Max(100) @Nullable Integer minRaters,
    @Nullable Status status)
    implements SyncInput, Checked {

  private static final int USUAL_RATERS = 3;

  @Override
  public @Nullable String system() {
    return source;
  }

  @Override
  public void check(Faults faults) {
    FormChecks.check(this, faults);
  }

  /** Its sections as they are kept. */
  List<ReviewSection> kept() {
    return sections == null
        ? List.of()
        : sections.stream()
            .filter(section -> section != null && section.kind() != null)
            .map(ReviewSection::complete)
            .toList();
  }

  RaterWeights counted() {
    return raterWeights == null ? RaterWeights.USUAL : raterWeights.complete();
  }

  int least() {
    return minRaters == null ? USUAL_RATERS : minRaters;
  }
}
