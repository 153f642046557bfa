package org.espalier.insight;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.espalier.platform.paging.PageParams;
import org.jspecify.annotations.Nullable;

/** The query parameters of numbers that come page by page. */
public record RowParams(
    @QueryParam("limit")
        @Parameter(
            description = "Things on a page.",
            schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
        @Nullable String limit,
    @QueryParam("cursor") @Parameter(description = "nextCursor of the page before.")
        @Nullable String cursor,
    @QueryParam("sort") @Nullable String sort) {

  /** As lists understand them. */
  public PageParams page() {
    PageParams page = new PageParams();
    page.limit = limit;
    page.cursor = cursor;
    page.sort = sort;
    return page;
  }
}
