package org.espalier.insight.investment;

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
import org.espalier.insight.LearningTime;
import org.espalier.insight.RowParams;
import org.espalier.platform.paging.Params;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.problem.Problems;
import org.espalier.platform.sql.Condition;
import org.jspecify.annotations.Nullable;

/** What learning costs and closes, over REST. */
@Path("/api/v1/insights/investment")
@Tag(name = "Investment", description = "What learning costs, and what it closes.")
@RunOnVirtualThread
class InvestmentResource {

  private static final String SUMMARY = "What was spent on learning, and how many levels it closed";

  private final Investments investments;
  private final InvestmentSheets sheets;

  InvestmentResource(Investments investments, InvestmentSheets sheets) {
    this.investments = investments;
    this.sheets = sheets;
  }

  /**
   * Counts what was completed between two days, one row a group and currency, and one for what has
   * no known cost; the dearest first. HR partners count the people of their units. As NDJSON or CSV
   * everything at once, by name.
   */
  @GET
  @Produces("application/json;qs=1.0")
  @SortedBy({"cost", "name", "people", "hours"})
  @Operation(operationId = "getInvestment", summary = SUMMARY)
  @Problems("UNPROCESSABLE")
  public InvestmentView get(@BeanParam InvestmentQuestion question, @BeanParam RowParams page) {
    Condition counted = investments.counted();
    InvestmentQuestion.Read asked = question.read();
    return investments.spent(counted, asked.time(), asked.by(), page.page());
  }

  /** The same, a row a line. */
  @GET
  @Produces("application/x-ndjson;qs=0.5")
  @Operation(summary = SUMMARY)
  @Problems("UNPROCESSABLE")
  public StreamingOutput ndjson(@BeanParam InvestmentQuestion question) {
    InvestmentView all = all(question);
    return out -> sheets.ndjson(all, out);
  }

  /** The same, a row a line of a sheet. */
  @GET
  @Produces("text/csv;qs=0.4")
  @Operation(summary = SUMMARY)
  @Problems("UNPROCESSABLE")
  public StreamingOutput csv(@BeanParam InvestmentQuestion question) {
    InvestmentView all = all(question);
    return out -> sheets.csv(all, out);
  }

  /**
   * Completions of activities that developed nothing which was required of the person at that
   * moment and lacking, by activity; the longest first.
   *
   * @param from completions of this day and later
   * @param to completions of this day and earlier
   */
  @GET
  @Path("/unasked")
  @Produces(MediaType.APPLICATION_JSON)
  @SortedBy({"hours", "cost", "name"})
  @Operation(operationId = "listUnaskedLearning", summary = "Learning that nobody's gap asked for")
  @Problems("UNPROCESSABLE")
  public UnaskedView unasked(
      @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date")) @QueryParam("from")
          @Nullable String from,
      @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date")) @QueryParam("to")
          @Nullable String to,
      @BeanParam RowParams page) {
    Condition counted = investments.counted();
    Params params = new Params();
    LearningTime asked = LearningTime.of(params, from, to, null);
    params.done();
    return investments.unasked(counted, asked, page.page());
  }

  /**
   * Competencies that people lack today without an open assignment that develops them or an open
   * item of a plan, the heaviest first, each with what the catalogue teaches.
   */
  @GET
  @Path("/unserved")
  @Produces(MediaType.APPLICATION_JSON)
  @SortedBy({"priority", "unserved", "name"})
  @Operation(operationId = "listUnservedGaps", summary = "Gaps that nobody's learning serves")
  public UnservedView unserved(@BeanParam RowParams page) {
    return investments.unserved(investments.counted(), page.page());
  }

  private InvestmentView all(InvestmentQuestion question) {
    Condition counted = investments.counted();
    InvestmentQuestion.Read asked = question.read();
    return investments.all(counted, asked.time(), asked.by());
  }
}
