package org.espalier.insight.demand;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;

/** What forecasts say, row by row. */
@Singleton
class DemandRows {

  private static final String NEVER = "null::timestamptz";
  private static final Query NEEDS = Query.file("insight/demand_needs");
  private static final Query JOBS = Query.file("insight/demand_jobs");
  private static final Query CHANGES = Query.file("insight/demand_changes");

  private final Sql sql;

  DemandRows(Sql sql) {
    this.sql = sql;
  }

  DemandNeedPage needs(DemandForecastView forecast, DemandQuestion question, PageParams page) {
    Page<DemandNeedView> rows =
        needs(forecast)
            .page(sql, page, question.filters().add(of(forecast)))
            .map(DemandNeedView.Listed::row);
    return DemandNeedPage.of(forecast, rows.items(), rows.nextCursor());
  }

  /** All of them at once. */
  DemandNeedPage needs(DemandForecastView forecast, DemandQuestion question) {
    List<DemandNeedView> rows =
        needs(forecast).some(sql, question.filters().add(of(forecast)).condition()).stream()
            .sorted(Comparator.comparing(DemandNeedView.Listed::id))
            .map(DemandNeedView.Listed::row)
            .toList();
    return DemandNeedPage.of(forecast, rows, null);
  }

  DemandJobPage jobs(DemandForecastView forecast, DemandQuestion question, PageParams page) {
    Quarters quarters = new Quarters(forecast.baseDay(), forecast.quarters());
    Page<DemandJobView> rows =
        new Listing<>(
                JOBS,
                row ->
                    new DemandJobView.Listed(
                        row.uuid("id"), DemandJobView.of(row, forecast.id(), quarters)),
                "n")
            .dated(NEVER, NEVER)
            .sort("hiring", "n.hiring", "numeric", one -> one.row().hiring())
            .sort("shortage", "n.shortage", "numeric", one -> one.row().shortage())
            .page(sql, page, question.jobs().add(of(forecast)))
            .map(DemandJobView.Listed::row);
    return DemandJobPage.of(forecast, rows.items(), rows.nextCursor());
  }

  DemandChangePage changes(
      DemandForecastView before,
      DemandForecastView after,
      DemandQuestion question,
      PageParams page) {
    Condition both = Condition.of("true", Args.of("before", before.id()).and("after", after.id()));
    Page<DemandChangeView> rows =
        new Listing<>(
                CHANGES,
                row -> new DemandChangeView.Listed(row.uuid("id"), DemandChangeView.of(row)),
                "n")
            .dated(NEVER, NEVER)
            .page(sql, page, question.changes().add(both))
            .map(DemandChangeView.Listed::row);
    return new DemandChangePage(
        before.id(),
        after.id(),
        before.digest().equals(after.digest()),
        rows.items(),
        rows.nextCursor());
  }

  private static Listing<DemandNeedView.Listed> needs(DemandForecastView forecast) {
    Quarters quarters = new Quarters(forecast.baseDay(), forecast.quarters());
    return new Listing<>(NEEDS, row -> DemandNeedView.Listed.of(row, quarters), "n")
        .dated(NEVER, NEVER)
        .sort("shortfall", "n.shortfall", "numeric", one -> one.row().shortfall())
        .sort("training", "n.training", "numeric", one -> one.row().training())
        .sort("hiring", "n.hiring", "numeric", one -> one.row().hiring());
  }

  private static Condition of(DemandForecastView forecast) {
    UUID id = forecast.id();
    return Condition.of("true", Args.of("forecast", id));
  }
}
