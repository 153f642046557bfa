package org.espalier.platform.paging;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that every list understands. */
public class PageParams {

  /** Things on a page unless the caller says otherwise. */
  public static final int USUAL = 50;

  /** Things on a page at the most. */
  public static final int MOST = 500;

  @QueryParam("limit")
  @Parameter(
      description = "Things on a page.",
      schema =
          @Schema(
              type = SchemaType.INTEGER,
              format = "int32",
              minimum = "1",
              maximum = "500",
              defaultValue = "50"))
  public @Nullable String limit;

  @QueryParam("cursor")
  @Parameter(description = "nextCursor of the page before.")
  public @Nullable String cursor;

  @QueryParam("sort")
  public @Nullable String sort;

  @QueryParam("updatedSince")
  @Parameter(
      description = "Only things changed at this moment or later.",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  public @Nullable String updatedSince;

  @QueryParam("deleted")
  @Parameter(description = "Also deleted things.")
  public @Nullable String deleted;

  @QueryParam("count")
  @Parameter(description = "Adds totalCount.")
  public @Nullable String count;

  @QueryParam("ids")
  @Parameter(description = "Only these things: up to 200 ids, parted by commas.")
  public @Nullable String ids;

  /** The parameters of a list that was asked for by other means than a query string. */
  public static PageParams of(int limit, @Nullable String cursor) {
    PageParams params = new PageParams();
    params.limit = Integer.toString(limit);
    params.cursor = cursor;
    return params;
  }
}
