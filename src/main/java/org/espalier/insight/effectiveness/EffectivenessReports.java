package org.espalier.insight.effectiveness;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.espalier.insight.reports.ReportInsight;
import org.espalier.insight.reports.ReportQuestion;
import org.espalier.insight.reports.ReportSource;
import org.espalier.insight.reports.ReportTable;

/** The effectiveness of learning as a report: a competency a row. */
class EffectivenessReports {

  @Produces
  @Singleton
  ReportSource effects(Effectiveness effectiveness) {
    return new ReportSource(
        ReportInsight.EFFECTIVENESS, question -> effects(question, effectiveness));
  }

  private static Supplier<ReportTable> effects(ReportQuestion asked, Effectiveness effectiveness) {
    EffectivenessQuestion.Words words =
        new EffectivenessQuestion.Words(
            asked.word("activityId"),
            asked.word("provider"),
            asked.word("programId"),
            asked.word("competencyId"),
            asked.word("from"),
            asked.word("to"),
            asked.word("window"),
            asked.word("ownEvidence"));
    words.read();
    return () -> {
      EffectivenessView told = effectiveness.of(words);
      return ReportTable.of(told.asOf(), CompetencyEffect.class, told.items());
    };
  }
}
