package org.espalier.insight.compliance;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.espalier.insight.reports.ReportInsight;
import org.espalier.insight.reports.ReportQuestion;
import org.espalier.insight.reports.ReportSource;
import org.espalier.insight.reports.ReportTable;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Params;

/** Compliance as a report: a group a row. */
class ComplianceReports {

  @Produces
  @Singleton
  ReportSource groups(Compliance compliance) {
    return new ReportSource(ReportInsight.COMPLIANCE, question -> groups(question, compliance));
  }

  private static Supplier<ReportTable> groups(ReportQuestion asked, Compliance compliance) {
    ComplianceQuestion question =
        new ComplianceQuestion(
            asked.word("asOf"),
            asked.word("certificationId"),
            asked.word("ruleId"),
            asked.word("orgUnitId"),
            asked.word("withinOrgUnitId"),
            asked.word("jobId"),
            asked.word("managerId"),
            asked.word("withinManagerId"));
    Params params = new Params();
    AsOf at = question.moment(params);
    ComplianceGrouping by =
        params.choice("groupBy", asked.word("groupBy"), ComplianceGrouping.class);
    ComplianceScope scope = question.scope(params);
    params.done();
    return () -> {
      ComplianceView told =
          compliance.count(scope, by == null ? ComplianceGrouping.CERTIFICATION : by, at);
      return ReportTable.of(told.asOf(), ComplianceGroup.class, told.groups());
    };
  }
}
