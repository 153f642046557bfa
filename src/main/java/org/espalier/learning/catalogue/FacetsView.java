package org.espalier.learning.catalogue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a search of the catalogue finds, counted.
 *
 * @param total how many activities it finds
 * @param facets in the order in which they were asked for
 */
@Schema(name = "ActivityFacets")
public record FacetsView(int total, List<FacetView> facets) {}
