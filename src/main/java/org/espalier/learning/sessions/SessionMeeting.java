package org.espalier.learning.sessions;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A time at which the people of a session meet.
 *
 * @param startsAt when it begins
 * @param endsAt when it ends
 */
@Schema(name = "SessionMeeting")
public record SessionMeeting(@NotNull Instant startsAt, @NotNull Instant endsAt) {}
