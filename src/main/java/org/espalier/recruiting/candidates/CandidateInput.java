package org.espalier.recruiting.candidates;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * A candidate as clients send one.
 *
 * @param externalId the candidate's id in its source
 * @param source the system that the candidate comes from
 * @param givenName given name
 * @param familyName family name
 * @param email address
 * @param phone number, in the source's words
 * @param origin how the candidate came: an agency, a fair, somebody's word
 * @param languages which the candidate speaks, BCP 47
 * @param note what is to be known besides
 * @param assessments what is known from elsewhere of what the candidate can do
 * @param status whether the candidate is still looked at
 */
@Schema(name = "CandidateInput")
public record CandidateInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 200) String givenName,
    @NotBlank @Size(max = 200) String familyName,
    @Size(max = 320) @Pattern(regexp = "^[^\\s@]+@[^\\s@]+$", message = "must be an e-mail address")
        @Nullable String email,
    @Size(max = 60) @Nullable String phone,
    @Size(max = 200) @Nullable String origin,
    @Size(max = 20)
        @Nullable
            List<
                @NotNull @Size(max = 35)
                @Pattern(
                    regexp = "^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$",
                    message = "must be a BCP 47 language tag")
                String>
            languages,
    @Size(max = 4000) @Nullable String note,
    @Size(max = 200) @Nullable List<@NotNull @Valid CandidateAssessmentInput> assessments,
    @Nullable Status status)
    implements SyncInput, Checked {

  @Override
  public @Nullable String system() {
    return source;
  }

  List<String> spoken() {
    return languages == null ? List.of() : languages;
  }

  List<CandidateAssessmentInput> assessed() {
    return assessments == null ? List.of() : assessments;
  }

  @Override
  @SuppressWarnings("ConstantValue") // members that were at fault are null
  public void check(Faults faults) {
    for (int i = 0; i < assessed().size(); i++) {
      CandidateAssessmentInput one = assessed().get(i);
      if (one != null
          && one.observedAt() != null
          && one.validUntil() != null
          && !one.validUntil().isAfter(one.observedAt())) {
        faults.add(
            "/assessments/" + i + "/validUntil",
            FaultCode.DATES_REVERSED,
            "It would expire before it was observed.");
      }
    }
  }
}
