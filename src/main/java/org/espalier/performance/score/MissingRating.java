package org.espalier.performance.score;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.performance.forms.RaterKind;
import org.jspecify.annotations.Nullable;

/**
 * A rating that a score needs and that is not there.
 *
 * @param section the section's key; null if there is nothing at all that counts
 * @param item what is not rated
 * @param rater who has not rated it; null if nobody has whose word would count
 */
@Schema(name = "MissingRating")
public record MissingRating(
    @Nullable String section, @Nullable String item, @Nullable RaterKind rater) {}
