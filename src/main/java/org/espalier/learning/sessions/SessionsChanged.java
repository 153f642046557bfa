package org.espalier.learning.sessions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sessions were made or changed: seats may have come free, or there are none any more. Fired in the
 * transaction of the change.
 *
 * @param comment why, if somebody said so
 */
public record SessionsChanged(List<UUID> sessionIds, @Nullable String comment, Instant at) {}
