package org.espalier.insight.demand;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.insight.RowParams;
import org.espalier.insight.scenarios.DemandScenarioView;
import org.espalier.insight.scenarios.DemandScenarios;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.NodeKind;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Slice;
import org.jspecify.annotations.Nullable;

/** Forecasts of demand over GraphQL. */
@Singleton
class DemandForecastGraph implements Graph {

  private final DemandForecasts forecasts;
  private final DemandRows rows;
  private final DemandScenarios scenarios;

  DemandForecastGraph(DemandForecasts forecasts, DemandRows rows, DemandScenarios scenarios) {
    this.forecasts = forecasts;
    this.rows = rows;
    this.scenarios = scenarios;
  }

  @Override
  public List<NodeKind<?>> nodes() {
    return List.of(new NodeKind<>(DemandForecastView.class, "demand_forecast", forecasts::all));
  }

  @Query
  @Description("What was forecast.")
  public DemandForecastView demandForecast(UUID id) {
    return forecasts.get(id);
  }

  @Query
  @Description("Forecasts of demand, the newest first.")
  public Slice<DemandForecastView> demandForecasts(Paging paging, @Id @Nullable String scenarioId) {
    return forecasts.slice(paging.params(), paging.window(), DemandForecasts.filters(scenarioId));
  }

  @Query
  @Description("What is lacking by competency, job and quarter.")
  public DemandNeedPage demandNeeds(
      @Description("The one that was made last if absent.") @Id @Nullable String forecastId,
      @Id @Nullable String competencyId,
      @Id @Nullable String jobId,
      @Description("Only what this unit asks for, beyond what jobs do.") @Id
          @Nullable String orgUnitId,
      @Id @Nullable String initiativeId,
      @Description("From 1.") @Nullable Integer quarter,
      @Description("Only where something is lacking, or only the others.")
          @Nullable Boolean lacking,
      @Description("Rows on a page; 50 unless said otherwise, 500 at most.")
          @Nullable Integer limit,
      @Description("nextCursor of the page before.") @Nullable String cursor) {
    return rows.needs(
        forecast(forecastId),
        new DemandQuestion(
            competencyId, jobId, orgUnitId, initiativeId, text(quarter), text(lacking)),
        page(limit, cursor));
  }

  @Query
  @Description("People by job and quarter.")
  public DemandJobPage demandJobs(
      @Description("The one that was made last if absent.") @Id @Nullable String forecastId,
      @Id @Nullable String jobId,
      @Description("From 1.") @Nullable Integer quarter,
      @Description("Only where people are lacking, or only the others.") @Nullable Boolean lacking,
      @Description("Rows on a page; 50 unless said otherwise, 500 at most.")
          @Nullable Integer limit,
      @Description("nextCursor of the page before.") @Nullable String cursor) {
    return rows.jobs(
        forecast(forecastId),
        new DemandQuestion(null, jobId, null, null, text(quarter), text(lacking)),
        page(limit, cursor));
  }

  @Query
  @Description("What two forecasts say differently.")
  public DemandChangePage demandChanges(
      UUID beforeId,
      @Description("The one that was made last if absent.") @Id @Nullable String afterId,
      @Id @Nullable String competencyId,
      @Id @Nullable String jobId,
      @Description("Only what this unit asks for, beyond what jobs do.") @Id
          @Nullable String orgUnitId,
      @Id @Nullable String initiativeId,
      @Description("Rows on a page; 50 unless said otherwise, 500 at most.")
          @Nullable Integer limit,
      @Description("nextCursor of the page before.") @Nullable String cursor) {
    return rows.changes(
        forecasts.named(beforeId),
        forecast(afterId),
        new DemandQuestion(competencyId, jobId, orgUnitId, initiativeId, null, null),
        page(limit, cursor));
  }

  @Mutation
  @Description("Makes a forecast of what is known at this moment and what a scenario assumes.")
  public DemandForecastView forecastDemand(Body<DemandForecastInput> input) {
    return forecasts.make(input);
  }

  @Mutation
  @Description("Deletes a forecast with all that it says.")
  public UUID deleteDemandForecast(
      UUID id,
      @Description("Refuses to delete unless this is the present revision.")
          @Nullable Integer revision) {
    forecasts.delete(id, Etag.ofGiven(revision));
    return id;
  }

  @Description("What was assumed, as it stands now.")
  public List<@Nullable DemandScenarioView> scenario(@Source List<DemandForecastView> all) {
    return Referred.by(all, DemandForecastView::scenarioId, scenarios::all);
  }

  private DemandForecastView forecast(@Nullable String id) {
    return forecasts.named(DemandInsightResource.wanted("forecastId", id));
  }

  private static PageParams page(@Nullable Integer limit, @Nullable String cursor) {
    return new RowParams(text(limit), cursor, null).page();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
