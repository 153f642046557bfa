package org.espalier.insight.investment;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.espalier.insight.LearningTime;
import org.espalier.platform.paging.Params;
import org.jspecify.annotations.Nullable;

/** What is asked of investments, in the words of the request. */
record InvestmentQuestion(
    @QueryParam("groupBy") @Parameter(description = "ACTIVITY if absent.") @Nullable String groupBy,
    @QueryParam("from")
        @Parameter(
            description = "Completions of this day and later.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
        @Nullable String from,
    @QueryParam("to")
        @Parameter(
            description = "Completions of this day and earlier.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
        @Nullable String to,
    @QueryParam("window")
        @Parameter(
            description = "How long after the last completion people are measured again.",
            schema = @Schema(type = SchemaType.STRING, defaultValue = "P90D", maxLength = 20))
        @Nullable String window) {

  /**
   * Reads it.
   *
   * @throws org.espalier.platform.problem.ProblemException INVALID_REQUEST
   */
  Read read() {
    Params params = new Params();
    InvestmentGrouping by = params.choice("groupBy", groupBy, InvestmentGrouping.class);
    LearningTime time = LearningTime.of(params, from, to, window);
    params.done();
    return new Read(by == null ? InvestmentGrouping.ACTIVITY : by, time);
  }

  /** What was asked. */
  record Read(InvestmentGrouping by, LearningTime time) {}
}
