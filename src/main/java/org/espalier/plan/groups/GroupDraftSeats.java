package org.espalier.plan.groups;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.learning.catalogue.ActivityBrief;

/**
 * Where seats were short.
 *
 * @param seats how many were free
 * @param given how many the proposal gives
 */
@Schema(name = "GroupDraftSeats")
public record GroupDraftSeats(ActivityBrief activity, int seats, int given) {}
