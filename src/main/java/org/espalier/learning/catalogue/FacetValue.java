package org.espalier.learning.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One value of a facet.
 *
 * @param value as the filter of the list takes it, where there is one
 * @param label what people call it, where the value does not say that
 * @param count how many of the activities found have it
 */
@Schema(name = "ActivityFacetValue")
public record FacetValue(String value, @Nullable String label, int count) {}
