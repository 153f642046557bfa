package org.espalier.workforce.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * An employee as clients send one.
 *
 * @param externalId the employee's id in its source, such as a personnel number
 * @param source the system that the employee comes from
 * @param givenName given name
 * @param familyName family name
 * @param email work address
 * @param subject the subject of the person's tokens
 * @param jobExternalId the job that the person has
 * @param orgUnitExternalId the unit that the person belongs to
 * @param managerExternalId whom the person reports to
 * @param hireDate first day of employment
 * @param positionExternalId the position that the person holds
 * @param location where the person works, in the source's words
 * @param status whether the person is employed
 */
@Schema(name = "EmployeeInput")
public record EmployeeInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 200) String givenName,
    @NotBlank @Size(max = 200) String familyName,
    @Size(max = 320) @Pattern(regexp = EMAIL, message = "must be an e-mail address")
        @Nullable String email,
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String subject,
    @Size(max = 200) @Nullable String jobExternalId,
    @Size(max = 200) @Nullable String orgUnitExternalId,
    @Size(max = 200) @Nullable String managerExternalId,
    @Size(max = 200) @Nullable String positionExternalId,
    @Nullable LocalDate hireDate,
    @Size(max = 200) @Nullable String location,
    @Nullable Status status)
    implements SyncInput {

  /** Something before and after one @, no white space: what is more, only a mail server knows. */
  private static final String EMAIL = "^[^\\s@]+@[^\\s@]+$";

  @Override
  public @Nullable String system() {
    return source;
  }
}
