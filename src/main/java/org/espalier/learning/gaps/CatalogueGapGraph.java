package org.espalier.learning.gaps;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.paging.PageParams;
import org.jspecify.annotations.Nullable;

/** What the catalogue lacks, over GraphQL. */
@Singleton
class CatalogueGapGraph implements Graph {

  private final CatalogueGaps gaps;

  CatalogueGapGraph(CatalogueGaps gaps) {
    this.gaps = gaps;
  }

  @Query
  @Description(
      "What people need and nothing in the catalogue teaches, the heaviest first; 50 unless said otherwise, 500 at most.")
  public List<UntaughtCompetency> catalogueGaps(@Nullable Integer first) {
    return gaps.first(first == null ? PageParams.USUAL : first);
  }
}
