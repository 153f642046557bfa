package org.espalier.insight.demand;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.espalier.insight.projection.JobQuarter;
import org.espalier.insight.projection.Need;
import org.espalier.insight.projection.Projection;
import org.espalier.insight.scenarios.DemandScenarioView;
import org.espalier.platform.http.Etag;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Json;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;

/** Writes forecasts down: three statements, however many rows. */
@Singleton
class KeptForecasts {

  /** Rows of a forecast at the most. */
  static final int MOST = 200_000;

  private static final Query KEEP =
      Query.of(
          """
          insert into demand_forecast (tenant_id, id, scenario_id, name, base_day, quarters, facts_as_of, digest, assumptions,
            created_at, created_by)
          values (:tenant, :id, :scenario, :name, :base, :quarters, :now, :digest, :assumptions, :now, :actor)\
          """);
  private static final Query END =
      Query.of(
          "update demand_forecast f set deleted_at = :now where f.tenant_id = :tenant and f.id = :id"
              + " and f.deleted_at is null");
  private static final Query NO_JOBS =
      Query.of(
          "delete from demand_forecast_job n where n.tenant_id = :tenant and n.forecast_id = :id");
  private static final Query NO_NEEDS =
      Query.of(
          "delete from demand_forecast_need n where n.tenant_id = :tenant and n.forecast_id = :id");
  private static final Query JOBS = Query.file("insight/keep_forecast_jobs");
  private static final Query NEEDS = Query.file("insight/keep_forecast_needs");

  private final Sql sql;
  private final Tenancy tenancy;

  KeptForecasts(Sql sql, Tenancy tenancy) {
    this.sql = sql;
    this.tenancy = tenancy;
  }

  void keep(UUID id, DemandScenarioView scenario, Instant now, String digest, Gathered gathered) {
    sql.update(
        KEEP,
        Args.of("id", id)
            .and("scenario", scenario.id())
            .and("name", scenario.name())
            .and("base", scenario.baseDay())
            .and("quarters", scenario.quarters())
            .and("now", now)
            .and("digest", digest)
            .and("assumptions", JsonText.of(gathered.assumptions()))
            .and("actor", tenancy.caller().subject()));
  }

  void keep(UUID forecast, Projection projection) {
    Json jobs =
        JsonText.of(projection.jobs().stream().map(job -> new KeptJob(Ids.next(), job)).toList());
    Json needs =
        JsonText.of(
            projection.needs().stream().map(need -> new KeptNeed(Ids.next(), need)).toList());
    sql.update(JOBS, Args.of("forecast", forecast).and("jobs", jobs));
    sql.update(NEEDS, Args.of("forecast", forecast).and("needs", needs));
  }

  /** Takes away what a forecast says; that it was made stays. */
  void forget(UUID id) {
    Etag.requireWritten(sql.update(END, Args.of("id", id).and("now", Moments.now())));
    sql.update(NO_JOBS, Args.of("id", id));
    sql.update(NO_NEEDS, Args.of("id", id));
  }

  /** In the order of ids they stand as they were told. */
  private record KeptJob(UUID id, @JsonUnwrapped JobQuarter told) {}

  private record KeptNeed(UUID id, @JsonUnwrapped Need told) {}
}
