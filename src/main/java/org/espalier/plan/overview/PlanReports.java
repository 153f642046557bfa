package org.espalier.plan.overview;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.espalier.insight.reports.ReportInsight;
import org.espalier.insight.reports.ReportQuestion;
import org.espalier.insight.reports.ReportSource;
import org.espalier.insight.reports.ReportTable;
import org.espalier.plan.plans.PlanFilters;

/** How plans stand as a report: a group a row. */
class PlanReports {

  @Produces
  @Singleton
  ReportSource progress(PlanSummaries summaries) {
    return new ReportSource(ReportInsight.PLAN_PROGRESS, question -> progress(question, summaries));
  }

  private static Supplier<ReportTable> progress(ReportQuestion asked, PlanSummaries summaries) {
    PlanFilters people =
        new PlanFilters()
            .of(
                asked.word("orgUnitId"),
                asked.word("withinOrgUnitId"),
                asked.word("jobId"),
                asked.word("managerId"),
                asked.word("withinManagerId"));
    PlanGrouping by = people.params().choice("groupBy", asked.word("groupBy"), PlanGrouping.class);
    PlanSummaries.Asked question =
        summaries.asked(by == null ? PlanGrouping.ALL : by, people, asked.word("stalledFor"));
    return () -> {
      PlanProgressView told = summaries.by(question);
      return ReportTable.of(told.asOf(), PlanProgressRow.class, told.items());
    };
  }
}
