package org.espalier.learning.catalogue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The activities found, seen from one side.
 *
 * @param values the most frequent ones first, a hundred at most
 */
@Schema(name = "ActivityFacet")
public record FacetView(FacetName facet, List<FacetValue> values) {}
