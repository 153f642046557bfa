package org.espalier.career.mentors;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/**
 * What somebody offers to others, as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param employeeExternalId whose it is; or employeeId
 * @param employeeId whose it is; or employeeExternalId
 * @param mentor true for whoever would guide others; false if absent
 * @param roleModel true for whoever lets the own way be told; false if absent. One of the two is
 *     needed
 * @param statement what one offers, in one's own words
 * @param languages in which one likes to talk, BCP 47
 * @param capacity how many people one would guide at a time; null if one does not say
 * @param status whether the offer stands
 */
@Schema(name = "MentorProfileInput")
public record MentorProfileInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @Size(max = 200) @Nullable String employeeExternalId,
    @Nullable UUID employeeId,
    @Nullable Boolean mentor,
    @Nullable Boolean roleModel,
    @Size(max = 2000) @Nullable String statement,
    @Size(max = 50)
        @Nullable
            List<
                @NotNull @Size(max = 35) @Pattern(regexp = LANGUAGE, message = LANGUAGE_RULE)
                String>
            languages,
    @Min(1) @Max(20) @Nullable Integer capacity,
    @Nullable Status status)
    implements SyncInput, Checked {

  static final String LANGUAGE = "^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$";
  static final String LANGUAGE_RULE = "must be a BCP 47 language tag";

  @Override
  public @Nullable String system() {
    return source;
  }

  boolean guides() {
    return Boolean.TRUE.equals(mentor);
  }

  boolean tells() {
    return Boolean.TRUE.equals(roleModel);
  }

  List<String> spoken() {
    return languages == null ? List.of() : languages;
  }

  @Override
  public void check(Faults faults) {
    Employees.EITHER.check(employeeExternalId, employeeId, faults);
    if (!guides() && !tells() && !faults.at("/mentor") && !faults.at("/roleModel")) {
      faults.add("/mentor", FaultCode.EXCLUSIVE, "Be a mentor, a role model or both.");
    }
  }
}
