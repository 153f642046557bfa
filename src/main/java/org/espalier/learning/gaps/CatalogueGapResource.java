package org.espalier.learning.gaps;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;

/** What the catalogue lacks, over REST. */
@Path("/api/v1/catalogue-gaps")
@Tag(
    name = "Catalogue gaps",
    description = "What people need and nothing in the catalogue teaches.")
@RunOnVirtualThread
class CatalogueGapResource {

  private final CatalogueGaps gaps;

  CatalogueGapResource(CatalogueGaps gaps) {
    this.gaps = gaps;
  }

  /**
   * Competencies that are required of people who are employed, today, at a level that nothing on
   * offer teaches: not at all, or only up to a lower level. Ids are those of competencies.
   */
  @GET
  @Operation(operationId = "listCatalogueGaps", summary = "List what the catalogue lacks")
  @SortedBy({"priority", "people", "name"})
  public Page<UntaughtCompetency> list(@BeanParam PageParams page) {
    return gaps.page(page);
  }
}
