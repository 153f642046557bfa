package org.espalier.integration.events;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.feed.FeedReader;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Params;
import org.espalier.platform.sql.Condition;
import org.jspecify.annotations.Nullable;

/** The change feed over REST. */
@Path("/api/v1/events")
@Tag(name = "Events", description = "Everything that happened in the tenant, in commit order.")
@RunOnVirtualThread
class EventResource {

  private static final String SUMMARY =
      "What happened after a position, in commit order without gaps";

  private final FeedReader feed;
  private final EventPolicy policy;
  private final EventLines lines;

  EventResource(FeedReader feed, EventPolicy policy, EventLines lines) {
    this.feed = feed;
    this.policy = policy;
    this.lines = lines;
  }

  /**
   * Ask again with {@code next} of the answer; an empty piece means that nothing has happened yet.
   * As text/event-stream it goes on until the token expires, with the position as each event's id
   * and a comment every 15 seconds; Last-Event-ID goes on where it stopped.
   *
   * @param after the position of the last event that is known; 0 if absent
   * @param limit events in a piece
   * @param type only events of this type; {@code *} at the beginning or at the end stands for
   *     anything
   * @param subjectType only events of things of this kind
   * @param subjectId only events of this thing
   */
  @GET
  @Produces("application/json;qs=1.0")
  @Operation(operationId = "listEvents", summary = SUMMARY)
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
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("type") @Nullable String type,
      @QueryParam("subjectType") @Nullable String subjectType,
      @QueryParam("subjectId") @Nullable String subjectId) {
    Params params = new Params();
    long position = params.position("after", after);
    int most = params.number("limit", limit, PageParams.USUAL, 1, PageParams.MOST);
    Condition asked = EventFilter.of(params, type, subjectType, subjectId);
    params.done();
    Condition visible = Condition.and(List.of(asked, policy.visible()));
    return EventsView.of(feed.after(position, most, visible), position);
  }

  /** The same as it happens. */
  @GET
  @Produces("text/event-stream;qs=0.5")
  @Operation(summary = SUMMARY)
  public StreamingOutput listen(
      @Parameter(
              description =
                  "As a stream: the id of the last event that was seen; counts before after.")
          @HeaderParam("Last-Event-ID")
          @Nullable String last,
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int64",
                      minimum = "0",
                      maximum = "9007199254740991"))
          @QueryParam("after")
          @Nullable String after,
      @QueryParam("type") @Nullable String type,
      @QueryParam("subjectType") @Nullable String subjectType,
      @QueryParam("subjectId") @Nullable String subjectId) {
    Params params = new Params();
    boolean resumed = last != null && !last.isBlank();
    long position = params.position(resumed ? "Last-Event-ID" : "after", resumed ? last : after);
    Condition asked = EventFilter.of(params, type, subjectType, subjectId);
    params.done();
    policy.visible();
    return out -> lines.tell(position, () -> Condition.and(List.of(asked, policy.visible())), out);
  }
}
