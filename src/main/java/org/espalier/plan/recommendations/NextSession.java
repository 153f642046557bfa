package org.espalier.plan.recommendations;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The next session of an activity that has a free seat.
 *
 * @param seats how many are free in all its sessions together; null without limit
 */
@Schema(name = "RecommendedSession")
public record NextSession(Instant startsAt, @Nullable Integer seats) {}
