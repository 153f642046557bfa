package org.espalier.learning.sessions;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who holds a session.
 *
 * @param employeeId the employee; null for people from outside
 * @param employeeExternalId the employee's id in its source
 * @param name how the person is called
 */
@Schema(name = "SessionInstructor")
public record SessionInstructor(
    @Nullable UUID employeeId, @Nullable String employeeExternalId, String name) {}
