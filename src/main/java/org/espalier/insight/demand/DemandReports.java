package org.espalier.insight.demand;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Supplier;
import org.espalier.insight.reports.ReportInsight;
import org.espalier.insight.reports.ReportQuestion;
import org.espalier.insight.reports.ReportSource;
import org.espalier.insight.reports.ReportTable;
import org.espalier.insight.scenarios.DemandPolicy;

/** What a forecast says of competencies as a report: a job or initiative and quarter a row. */
class DemandReports {

  @Produces
  @Singleton
  ReportSource needs(DemandPolicy policy, DemandForecasts forecasts, DemandRows rows) {
    return new ReportSource(
        ReportInsight.DEMAND,
        question -> {
          policy.requireRead();
          return needs(question, forecasts, rows);
        });
  }

  private static Supplier<ReportTable> needs(
      ReportQuestion asked, DemandForecasts forecasts, DemandRows rows) {
    DemandQuestion question =
        new DemandQuestion(
            asked.word("competencyId"),
            asked.word("jobId"),
            asked.word("orgUnitId"),
            asked.word("initiativeId"),
            asked.word("quarter"),
            asked.word("lacking"));
    question.filters().params().done();
    UUID forecast = DemandInsightResource.wanted("forecastId", asked.word("forecastId"));
    return () -> {
      DemandNeedPage told = rows.needs(forecasts.named(forecast), question);
      return ReportTable.of(told.asOf().toString(), DemandNeedView.class, told.items());
    };
  }
}
