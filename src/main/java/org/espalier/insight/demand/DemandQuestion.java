package org.espalier.insight.demand;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.jspecify.annotations.Nullable;

/** Which rows of forecasts are asked for, in the words of the request; {@code n} has them. */
record DemandQuestion(
    @QueryParam("competencyId") @Parameter(description = "Only this competency.")
        @Nullable String competencyId,
    @QueryParam("jobId") @Parameter(description = "Only what this job asks for.")
        @Nullable String jobId,
    @QueryParam("orgUnitId")
        @Parameter(description = "Only what this unit asks for, beyond what jobs do.")
        @Nullable String orgUnitId,
    @QueryParam("initiativeId") @Parameter(description = "Only what this initiative asks for.")
        @Nullable String initiativeId,
    @QueryParam("quarter")
        @Parameter(
            description = "Only this quarter, from 1.",
            schema =
                @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1", maximum = "20"))
        @Nullable String quarter,
    @QueryParam("lacking")
        @Parameter(
            description = "Only where something is lacking (true), or only the others (false).")
        @Nullable String lacking) {

  /** The most quarters that there can be. */
  private static final int LAST = 20;

  Filters filters() {
    Filters filters = changes().flag("lacking", lacking, Condition.of("n.shortfall > 0"));
    return quarter(filters);
  }

  /** Of jobs. */
  Filters jobs() {
    Filters filters =
        new Filters()
            .uuid("jobId", jobId, "n.job_id = :jobId")
            .flag("lacking", lacking, Condition.of("n.shortage > 0"));
    return quarter(filters);
  }

  /** Of what differs. */
  Filters changes() {
    return new Filters()
        .uuid("competencyId", competencyId, "n.competency_id = :competencyId")
        .uuid("jobId", jobId, "n.job_id = :jobId")
        .uuid("orgUnitId", orgUnitId, "n.org_unit_id = :orgUnitId")
        .uuid("initiativeId", initiativeId, "n.initiative_id = :initiativeId");
  }

  private Filters quarter(Filters filters) {
    int asked = filters.params().number("quarter", quarter, 0, 1, LAST);
    return asked == 0
        ? filters
        : filters.add(Condition.of("n.quarter = :quarter", Args.of("quarter", asked)));
  }
}
