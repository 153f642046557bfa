package org.espalier.insight.demand;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.espalier.insight.Fingerprint;
import org.espalier.insight.projection.Outlook;
import org.espalier.insight.projection.Projection;
import org.espalier.insight.scenarios.DemandPolicy;
import org.espalier.insight.scenarios.DemandScenarioView;
import org.espalier.insight.scenarios.DemandScenarios;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.VisibleThings;
import org.jspecify.annotations.Nullable;

/** The forecasts of a tenant. They are made, read and deleted, and never changed. */
@Singleton
class DemandForecasts extends VisibleThings<DemandForecastView> {

  private static final Listing<DemandForecastView> LISTING =
      new Listing<>(Query.file("insight/demand_forecasts"), DemandForecastView::of, "f")
          .dated("coalesce(f.deleted_at, f.created_at)", "f.deleted_at")
          .sort("createdAt", "f.created_at", "timestamptz", DemandForecastView::createdAt)
          .usually("-id");

  private final Sql sql;
  private final Transactions transactions;
  private final DemandPolicy policy;
  private final DemandScenarios scenarios;
  private final Facts facts;
  private final KeptForecasts kept;
  private final Feed feed;

  DemandForecasts(
      Sql sql,
      Transactions transactions,
      DemandPolicy policy,
      DemandScenarios scenarios,
      Facts facts,
      KeptForecasts kept,
      Feed feed) {
    super(sql, "forecast", LISTING, "f", policy);
    this.sql = sql;
    this.transactions = transactions;
    this.policy = policy;
    this.scenarios = scenarios;
    this.facts = facts;
    this.kept = kept;
    this.feed = feed;
  }

  static Filters filters(@Nullable String scenarioId) {
    return new Filters().uuid("scenarioId", scenarioId, "f.scenario_id = :scenarioId");
  }

  /**
   * A forecast; the one that was made last if none is named.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, or GONE for a deleted one
   */
  DemandForecastView named(@Nullable UUID id) {
    return id == null
        ? page(PageParams.of(1, null), new Filters()).items().stream()
            .findFirst()
            .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such forecast."))
        : get(id);
  }

  /**
   * Deletes a forecast with all that it says; that it was made is still known.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, GONE or STALE_VERSION
   */
  void delete(UUID id, @Nullable String ifMatch) {
    policy.requireWrite();
    transactions.run(() -> {
      DemandForecastView present = get(id);
      Etag.requireMatch(ifMatch, present.revision());
      kept.forget(id);
      note("deleted", id, present.scenarioId());
    });
  }

  /**
   * Makes a forecast of what is known at this moment.
   *
   * @throws org.espalier.platform.problem.ProblemException UNPROCESSABLE if it would have more than
   *     200,000 rows
   */
  DemandForecastView make(Body<DemandForecastInput> body) {
    policy.requireWrite();
    policy.visible();
    DemandForecastInput input = body.present();
    Faults faults = body.faults();
    Lookup.Id found =
        DemandScenarios.EITHER.one(sql, input.scenarioExternalId(), input.scenarioId(), faults);
    faults.throwIfAny();
    DemandScenarioView scenario = scenarios.get(Objects.requireNonNull(found).id());
    AsOf asOf = AsOf.present();
    Gathered gathered = new Gathering(facts, scenario, asOf).gather();
    requireBounded(gathered.outlook());
    Projection projection = Projection.of(gathered.outlook());
    UUID id = Ids.next();
    return transactions.call(() -> {
      kept.keep(id, scenario, asOf.at(), digest(scenario, gathered.outlook()), gathered);
      kept.keep(id, projection);
      note("created", id, scenario.id());
      return reread(id);
    });
  }

  private void note(String what, UUID id, UUID scenario) {
    feed.note(
        new Change(
            "demand-forecast." + what,
            "demand-forecast",
            id,
            null,
            JsonText.of(Map.of("scenarioId", scenario))));
  }

  private static void requireBounded(Outlook outlook) {
    long rows = (long) outlook.quarters() * (outlook.asked().size() + outlook.missions().size());
    if (rows > KeptForecasts.MOST) {
      throw CommonProblem.UNPROCESSABLE.because(
          "That would be more than " + KeptForecasts.MOST + " rows: look fewer quarters ahead.");
    }
  }

  private static String digest(DemandScenarioView scenario, Outlook outlook) {
    return Fingerprint.of(JsonText.of(List.of(scenario.baseDay(), outlook)).text());
  }
}
