package org.espalier.insight.strategy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The strategy over REST. */
@Path("/api/v1/insights/strategy")
@Tag(name = "Insights")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class StrategyResource {

  private final Strategy strategy;

  StrategyResource(Strategy strategy) {
    this.strategy = strategy;
  }

  /**
   * Initiatives that are pursued, each with the competencies that it asks for: how many people have
   * them, develop them and could, and by when they are covered. Those are counted whom the caller
   * may see one by one; without everybody there is no coverage. Programs need the scopes gaps:read,
   * development-plans:read and initiatives:read.
   *
   * @param within how many levels of the scale those lack at most who could
   */
  @GET
  @Operation(operationId = "getStrategy", summary = "Who there is for the strategy")
  public StrategyPage list(
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int32",
                      minimum = "1",
                      maximum = "20",
                      defaultValue = "1"))
          @QueryParam("within")
          @Nullable String within,
      @Parameter(
              description = "Things on a page.",
              schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          @QueryParam("limit")
          @Nullable String limit,
      @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor")
          @Nullable String cursor) {
    Params params = new Params();
    int levels = within(params, within);
    params.done();
    PageParams page = new PageParams();
    page.limit = limit;
    page.cursor = cursor;
    return strategy.page(page, levels);
  }

  /**
   * The same of one initiative, pursued or not.
   *
   * @param within how many levels of the scale those lack at most who could
   */
  @GET
  @Path("/{initiativeId}")
  @Operation(operationId = "getStrategyOfInitiative", summary = "Who there is for an initiative")
  @Problems({"NOT_FOUND", "GONE"})
  public StrategyPage one(
      @PathParam("initiativeId") UUID initiativeId,
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int32",
                      minimum = "1",
                      maximum = "20",
                      defaultValue = "1"))
          @QueryParam("within")
          @Nullable String within) {
    Params params = new Params();
    int levels = within(params, within);
    params.done();
    return strategy.one(initiativeId, levels);
  }

  /**
   * From a number to its people: those whom the caller may see one by one.
   *
   * @param competencyId of which competency
   * @param part only who has it, develops it or could; all of them if absent
   * @param within how many levels of the scale those lack at most who could
   */
  @GET
  @Path("/{initiativeId}/people")
  @Operation(operationId = "listStrategyPeople", summary = "Who has what an initiative asks for")
  @Problems({"NOT_FOUND", "GONE"})
  public StrategyPeoplePage people(
      @PathParam("initiativeId") UUID initiativeId,
      @Parameter(required = true) @QueryParam("competencyId") @Nullable String competencyId,
      @Parameter(schema = @Schema(implementation = StrategyPart.class)) @QueryParam("part")
          @Nullable String part,
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int32",
                      minimum = "1",
                      maximum = "20",
                      defaultValue = "1"))
          @QueryParam("within")
          @Nullable String within,
      @Parameter(
              description = "Things on a page.",
              schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          @QueryParam("limit")
          @Nullable String limit,
      @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor")
          @Nullable String cursor) {
    Params params = new Params();
    UUID competency = params.uuid("competencyId", competencyId);
    StrategyPart wanted = params.choice("part", part, StrategyPart.class);
    int levels = within(params, within);
    int most = params.number("limit", limit, PageParams.USUAL, 1, PageParams.MOST);
    if (competencyId == null) {
      params.faults().add("?competencyId", FaultCode.REQUIRED, "Say of which competency.");
    }
    params.done();
    return strategy.people(
        initiativeId,
        Objects.requireNonNull(competency),
        wanted,
        levels,
        most,
        StrategyPeoplePage.place(cursor));
  }

  private static int within(Params params, @Nullable String within) {
    return params.number("within", within, Strategy.USUAL_WITHIN, 1, 20);
  }
}
