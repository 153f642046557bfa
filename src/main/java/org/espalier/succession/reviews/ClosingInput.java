package org.espalier.succession.reviews;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The end of a talent review.
 *
 * @param comment what is to be remembered of it
 */
@Schema(name = "TalentReviewClosing")
public record ClosingInput(@Size(max = 2000) @Nullable String comment) {}
