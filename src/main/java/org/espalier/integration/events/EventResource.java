package org.espalier.integration.events;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.feed.FeedReader;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Params;
import org.jspecify.annotations.Nullable;

/** The change feed over REST. */
@Path("/api/v1/events")
@Tag(name = "Events", description = "Everything that happened in the tenant, in commit order.")
@RunOnVirtualThread
class EventResource {

  private final FeedReader feed;
  private final EventPolicy policy;

  EventResource(FeedReader feed, EventPolicy policy) {
    this.feed = feed;
    this.policy = policy;
  }

  /**
   * Ask again with {@code next} of the answer; an empty piece means that nothing has happened yet.
   *
   * @param after the position of the last event that is known; 0 if absent
   * @param limit events in a piece
   */
  @GET
  @Operation(
      operationId = "listEvents",
      summary = "What happened after a position, in commit order without gaps")
  public EventsView list(
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int64",
                      minimum = "0",
                      maximum = "9007199254740991"))
          @QueryParam("after")
          @Nullable String after,
      @QueryParam("limit") @Nullable String limit) {
    Params params = new Params();
    long position = params.position("after", after);
    int most = params.number("limit", limit, PageParams.USUAL, 1, PageParams.MOST);
    params.done();
    return EventsView.of(feed.after(position, most, policy.visible()), position);
  }
}
