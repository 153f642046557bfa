package org.espalier.succession.reviews;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * People in a talent review, in the order of their ids.
 *
 * @param nextAfter what to send as {@code after} for the next people; null at the end
 */
@Schema(name = "TalentPlacements")
public record PlacementsView(List<PlacementView> items, @Nullable UUID nextAfter) {}
