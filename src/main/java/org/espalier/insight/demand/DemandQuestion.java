package org.espalier.insight.demand;

import org.espalier.platform.paging.Filters;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.jspecify.annotations.Nullable;

/** Which rows of forecasts are asked for, in the words of the request; {@code n} has them. */
record DemandQuestion(
    @Nullable String competencyId,
    @Nullable String jobId,
    @Nullable String initiativeId,
    @Nullable String quarter,
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
        .uuid("initiativeId", initiativeId, "n.initiative_id = :initiativeId");
  }

  private Filters quarter(Filters filters) {
    int asked = filters.params().number("quarter", quarter, 0, 1, LAST);
    return asked == 0
        ? filters
        : filters.add(Condition.of("n.quarter = :quarter", Args.of("quarter", asked)));
  }
}
