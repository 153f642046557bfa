package org.espalier.insight.effectiveness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.learning.catalogue.ActivityBrief;
import org.jspecify.annotations.Nullable;

/**
 * The learning in question.
 *
 * @param activity the activity or program; null for a provider
 * @param provider the provider; null for an activity or program
 * @param activities how many activities that is
 */
@Schema(name = "LearningInQuestion")
public record Learning(
    @Nullable ActivityBrief activity, @Nullable String provider, int activities) {}
