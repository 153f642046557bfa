package org.espalier.succession.bench;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the key positions stand, over REST. */
@Path("/api/v1/succession-overview")
@Tag(name = "Key positions")
@RunOnVirtualThread
class OverviewResource {

  private final Overviews overviews;

  OverviewResource(Overviews overviews) {
    this.overviews = overviews;
  }

  /**
   * Counts the key positions that the caller may see, each number with its whole. Programs need the
   * scopes key-positions:read and successors:read.
   */
  @GET
  @Operation(operationId = "getSuccessionOverview", summary = "How the key positions stand")
  public OverviewView get() {
    return overviews.overview();
  }
}
