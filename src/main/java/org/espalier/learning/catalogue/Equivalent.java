package org.espalier.learning.catalogue;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What counts as an activity: completing this one counts as completing that one. It is directed (a
 * long course counts as the short one, which does not count as the long one; for both, name each
 * with the other) and goes one step: what counts as an equivalent does not count further.
 */
@Schema(name = "ActivityEquivalent")
public record Equivalent(UUID activityId, String activityExternalId) {}
