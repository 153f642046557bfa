package org.espalier.performance.progress;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.espalier.insight.reports.ReportInsight;
import org.espalier.insight.reports.ReportQuestion;
import org.espalier.insight.reports.ReportSource;
import org.espalier.insight.reports.ReportTable;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Filters;

/** How far reviews are as a report: a group a row. */
class ReviewReports {

  @Produces
  @Singleton
  ReportSource reviews(ReviewProgress progress) {
    return new ReportSource(ReportInsight.REVIEW_PROGRESS, question -> of(question, progress));
  }

  private static Supplier<ReportTable> of(ReportQuestion asked, ReviewProgress progress) {
    Filters which =
        ReviewProgress.which(
            asked.word("cycleId"),
            asked.word("orgUnitId"),
            asked.word("withinOrgUnitId"),
            asked.word("jobId"),
            asked.word("managerId"),
            asked.word("withinManagerId"));
    AsOf at = AsOf.parse(asked.word("asOf"), which.params());
    ReviewGrouping by =
        which.params().choice("groupBy", asked.word("groupBy"), ReviewGrouping.class);
    which.params().done();
    return () -> {
      ReviewProgressView told = progress.by(by == null ? ReviewGrouping.ALL : by, at, which);
      return ReportTable.of(told.asOf(), ReviewProgressRow.class, told.items());
    };
  }
}
