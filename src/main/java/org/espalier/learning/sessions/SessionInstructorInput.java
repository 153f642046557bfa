package org.espalier.learning.sessions;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who holds a session, as clients send it: an employee, or the name of somebody from
 * outside.
 *
 * @param employeeExternalId the employee; or employeeId, or name
 * @param employeeId the employee; or employeeExternalId, or name
 * @param name somebody from outside; or employeeExternalId, or employeeId
 */
@Schema(name = "SessionInstructorInput")
public record SessionInstructorInput(
    @Size(max = 200) @Nullable String employeeExternalId,
    @Nullable UUID employeeId,
    @Size(max = 200) @Pattern(regexp = "^\\S.*$", message = "must begin with a letter")
        @Nullable String name) {

  /** True if it names one person in one way. */
  boolean wellFormed() {
    return Stream.of(employeeExternalId, employeeId, name).filter(Objects::nonNull).count() == 1;
  }
}
