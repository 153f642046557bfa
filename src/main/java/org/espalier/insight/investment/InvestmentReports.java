package org.espalier.insight.investment;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.espalier.insight.LearningTime;
import org.espalier.insight.reports.ReportInsight;
import org.espalier.insight.reports.ReportQuestion;
import org.espalier.insight.reports.ReportSource;
import org.espalier.insight.reports.ReportTable;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Params;
import org.espalier.platform.sql.Condition;
import org.jspecify.annotations.Nullable;

/** What learning costs and closes as reports. */
class InvestmentReports {

  @Produces
  @Singleton
  ReportSource spending(Investments investments) {
    return new ReportSource(ReportInsight.INVESTMENT, question -> spending(question, investments));
  }

  @Produces
  @Singleton
  ReportSource unasked(Investments investments) {
    return new ReportSource(
        ReportInsight.UNASKED_LEARNING, question -> unasked(question, investments));
  }

  @Produces
  @Singleton
  ReportSource unserved(Investments investments) {
    return new ReportSource(ReportInsight.UNSERVED_GAPS, _ -> lacking(investments));
  }

  private static Supplier<ReportTable> spending(ReportQuestion asked, Investments investments) {
    Condition counted = investments.counted();
    InvestmentQuestion.Read question =
        new InvestmentQuestion(
                asked.word("groupBy"), asked.word("from"), asked.word("to"), asked.word("window"))
            .read();
    return () -> {
      InvestmentView all = investments.all(counted, question.time(), question.by());
      return ReportTable.of(all.asOf(), InvestmentRow.class, all.items());
    };
  }

  private static Supplier<ReportTable> unasked(ReportQuestion asked, Investments investments) {
    Condition counted = investments.counted();
    Params params = new Params();
    LearningTime time = LearningTime.of(params, asked.word("from"), asked.word("to"), null);
    params.done();
    return () -> {
      UnaskedView page = investments.unasked(counted, time, page(null));
      List<UnaskedRow> all = new ArrayList<>(page.items());
      while (page.nextCursor() != null && all.size() <= ReportTable.MOST_ROWS) {
        page = investments.unasked(counted, time, page(page.nextCursor()));
        all.addAll(page.items());
      }
      return ReportTable.of(page.asOf(), UnaskedRow.class, all);
    };
  }

  private static Supplier<ReportTable> lacking(Investments investments) {
    Condition counted = investments.counted();
    return () -> {
      UnservedView page = investments.unserved(counted, page(null));
      List<UnservedRow> all = new ArrayList<>(page.items());
      while (page.nextCursor() != null && all.size() <= ReportTable.MOST_ROWS) {
        page = investments.unserved(counted, page(page.nextCursor()));
        all.addAll(page.items());
      }
      return ReportTable.of(page.asOf(), UnservedRow.class, all);
    };
  }

  private static PageParams page(@Nullable String cursor) {
    return PageParams.of(PageParams.MOST, cursor);
  }
}
