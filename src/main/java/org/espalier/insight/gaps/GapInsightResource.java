package org.espalier.insight.gaps;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.gap.GapStatus;
import org.espalier.gap.Severity;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The gaps of everybody over REST. */
@Path("/api/v1/insights/gaps")
@Tag(name = "Insights", description = "Figures about everybody, each with what it is made of.")
@RunOnVirtualThread
class GapInsightResource {

  private static final String SUMMARY = "The heat map of gaps, by any two dimensions";

  private final GapMaps maps;
  private final GapPeople people;
  private final GapTrends trends;
  private final GapSheets sheets;

  GapInsightResource(GapMaps maps, GapPeople people, GapTrends trends, GapSheets sheets) {
    this.maps = maps;
    this.people = people;
    this.trends = trends;
    this.sheets = sheets;
  }

  /**
   * Counts, cell by cell, how people stand to what is required of them: those whom the caller may
   * see, exactly; for learning admins and programs with the scope insights:read everybody, with
   * noise and without small groups. 5,000 cells at most, 200,000 as NDJSON or CSV.
   */
  @GET
  @Produces("application/json;qs=1.0")
  @Operation(operationId = "getGapMap", summary = SUMMARY)
  @Problems("UNPROCESSABLE")
  public GapMapView map(
      @BeanParam GapGroup group,
      @QueryParam("rows") @Parameter(description = "ORG_UNIT if absent.") @Nullable String rows,
      @QueryParam("columns") @Parameter(description = "COMPETENCY if absent.")
          @Nullable String columns,
      @QueryParam("depth")
          @Parameter(
              description = "How many levels below the top units and families are told apart.",
              schema = @Schema(minimum = "1", maximum = "128", defaultValue = "1"))
          @Nullable String depth,
      @QueryParam("asOf") @Nullable String asOf) {
    return map(group, rows, columns, depth, asOf, GapMaps.MOST_CELLS);
  }

  /** The same, a cell a line. */
  @GET
  @Produces("application/x-ndjson;qs=0.5")
  @Operation(summary = SUMMARY)
  @Problems("UNPROCESSABLE")
  public StreamingOutput ndjson(
      @BeanParam GapGroup group,
      @QueryParam("rows") @Nullable String rows,
      @QueryParam("columns") @Nullable String columns,
      @QueryParam("depth") @Nullable String depth,
      @QueryParam("asOf") @Nullable String asOf) {
    GapMapView map = map(group, rows, columns, depth, asOf, GapMaps.MOST_EXPORTED);
    return out -> sheets.ndjson(map, out);
  }

  /** The same, a cell a row. */
  @GET
  @Produces("text/csv;qs=0.4")
  @Operation(summary = SUMMARY)
  @Problems("UNPROCESSABLE")
  public StreamingOutput csv(
      @BeanParam GapGroup group,
      @QueryParam("rows") @Nullable String rows,
      @QueryParam("columns") @Nullable String columns,
      @QueryParam("depth") @Nullable String depth,
      @QueryParam("asOf") @Nullable String asOf) {
    GapMapView map = map(group, rows, columns, depth, asOf, GapMaps.MOST_EXPORTED);
    return out -> sheets.csv(map, out);
  }

  /**
   * From a cell to its people: those whom the caller may see one by one. Programs need the scope
   * gaps:read.
   */
  @GET
  @Path("/people")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "listGapPeople", summary = "Who stands how to what is required")
  public GapPeoplePage people(
      @BeanParam GapGroup group,
      @QueryParam("status") @Nullable String status,
      @QueryParam("severity") @Nullable String severity,
      @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("limit")
          @Parameter(
              description = "Things on a page.",
              schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          @Nullable String limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before.")
          @Nullable String cursor) {
    Params params = new Params();
    AsOf at = AsOf.parse(asOf, params);
    GapScope scope = group.scope(params);
    GapPeople.Wanted wanted =
        new GapPeople.Wanted(
            params.choice("status", status, GapStatus.class),
            params.choice("severity", severity, Severity.class));
    int most = params.number("limit", limit, PageParams.USUAL, 1, PageParams.MOST);
    params.done();
    return people.page(
        scope, wanted, at, most, cursor == null ? null : GapPeoplePage.Place.decode(cursor));
  }

  /**
   * The same figures for everybody in the group together, at the ends of several days. A request
   * works for some fifteen seconds; what it did not come to is missing in it ({@code complete} is
   * false), and the next one goes on with that.
   */
  @GET
  @Path("/trend")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "getGapTrend", summary = "Gaps over time, 36 days at most")
  @Problems("UNPROCESSABLE")
  public GapTrendView trend(
      @BeanParam GapGroup group,
      @QueryParam("from")
          @Parameter(
              description = "The first day; eleven months before the last one if absent.",
              schema = @Schema(type = SchemaType.STRING, format = "date"))
          @Nullable String from,
      @QueryParam("to")
          @Parameter(
              description = "The last day; today if absent.",
              schema = @Schema(type = SchemaType.STRING, format = "date"))
          @Nullable String to,
      @QueryParam("every")
          @Parameter(description = "How far days are apart (P7D, P1M); P1M if absent.")
          @Nullable String every) {
    Params params = new Params();
    GapScope scope = group.scope(params);
    GapDays days = GapDays.of(from, to, every, params);
    params.done();
    return trends.trend(scope, days);
  }

  private GapMapView map(
      GapGroup group,
      @Nullable String rows,
      @Nullable String columns,
      @Nullable String depth,
      @Nullable String asOf,
      int most) {
    Params params = new Params();
    AsOf at = AsOf.parse(asOf, params);
    GapQuestion question = GapQuestion.of(rows, columns, depth, group, params);
    params.done();
    return maps.map(question, at, most);
  }
}
