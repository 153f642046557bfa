package org.espalier.platform.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether the trail is what was written.
 *
 * @param intact true if nothing was changed, taken away or put in between
 * @param verifiedTo the position up to which that is known
 * @param brokenAt the first position where it is not; null if all is well
 * @param reason what is wrong there
 * @param next what to ask for as {@code after} to go on; null if the end was reached
 */
@Schema(name = "AuditVerification")
public record AuditVerification(
    boolean intact,
    long verifiedTo,
    @Nullable Long brokenAt,
    @Nullable String reason,
    @Nullable Long next) {}
