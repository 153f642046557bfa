package org.espalier.succession.bench;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.espalier.insight.reports.ReportInsight;
import org.espalier.insight.reports.ReportQuestion;
import org.espalier.insight.reports.ReportSource;
import org.espalier.insight.reports.ReportTable;
import org.espalier.platform.paging.Filters;

/** How key positions are covered as a report: a group a row. */
class CoverageReports {

  @Produces
  @Singleton
  ReportSource coverage(Coverages coverages) {
    return new ReportSource(
        ReportInsight.SUCCESSION_COVERAGE, question -> coverage(question, coverages));
  }

  private static Supplier<ReportTable> coverage(ReportQuestion asked, Coverages coverages) {
    Filters which =
        Coverages.which(
            asked.word("criticality"),
            asked.word("orgUnitId"),
            asked.word("withinOrgUnitId"),
            asked.word("jobId"));
    CoverageGrouping by =
        which.params().choice("groupBy", asked.word("groupBy"), CoverageGrouping.class);
    which.params().done();
    return () -> {
      CoverageView told = coverages.by(by == null ? CoverageGrouping.ALL : by, which);
      return ReportTable.of(told.asOf(), CoverageRow.class, told.items());
    };
  }
}
