package org.espalier.insight.gaps;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.espalier.gap.GapStatus;
import org.espalier.gap.Severity;
import org.espalier.insight.reports.ReportInsight;
import org.espalier.insight.reports.ReportQuestion;
import org.espalier.insight.reports.ReportSource;
import org.espalier.insight.reports.ReportTable;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Params;

/** The gaps of everybody as reports: cells, days and people. */
class GapReports {

  @Produces
  @Singleton
  ReportSource maps(GapMaps maps) {
    return new ReportSource(ReportInsight.GAP_MAP, question -> map(question, maps));
  }

  @Produces
  @Singleton
  ReportSource trends(GapTrends trends) {
    return new ReportSource(ReportInsight.GAP_TREND, question -> trend(question, trends));
  }

  @Produces
  @Singleton
  ReportSource people(GapPeople people) {
    return new ReportSource(ReportInsight.GAP_PEOPLE, question -> people(question, people));
  }

  private static Supplier<ReportTable> map(ReportQuestion asked, GapMaps maps) {
    Params params = new Params();
    AsOf at = AsOf.parse(asked.word("asOf"), params);
    GapQuestion question =
        GapQuestion.of(
            asked.word("rows"), asked.word("columns"), asked.word("depth"), group(asked), params);
    params.done();
    return () -> {
      GapMapView map = maps.map(question, at, GapMaps.MOST_EXPORTED);
      return ReportTable.of(map.asOf(), GapCell.class, map.cells());
    };
  }

  private static Supplier<ReportTable> trend(ReportQuestion asked, GapTrends trends) {
    Params params = new Params();
    GapScope scope = group(asked).scope(params);
    GapDays days = GapDays.of(asked.word("from"), asked.word("to"), asked.word("every"), params);
    params.done();
    return () -> {
      GapTrendView trend = trends.whole(scope, days);
      return ReportTable.of(AsOf.present().shown(), GapTrendPoint.class, trend.points());
    };
  }

  private static Supplier<ReportTable> people(ReportQuestion asked, GapPeople people) {
    Params params = new Params();
    AsOf at = AsOf.parse(asked.word("asOf"), params);
    GapScope scope = group(asked).scope(params);
    GapPeople.Wanted wanted =
        new GapPeople.Wanted(
            params.choice("status", asked.word("status"), GapStatus.class),
            params.choice("severity", asked.word("severity"), Severity.class));
    params.done();
    return () -> {
      List<GapPerson> all = new ArrayList<>();
      GapPeoplePage page = people.page(scope, wanted, at, PageParams.MOST, null);
      all.addAll(page.items());
      while (page.nextCursor() != null && all.size() <= ReportTable.MOST_ROWS) {
        page =
            people.page(
                scope, wanted, at, PageParams.MOST, GapPeoplePage.Place.decode(page.nextCursor()));
        all.addAll(page.items());
      }
      return ReportTable.of(at.shown(), GapPerson.class, all);
    };
  }

  private static GapGroup group(ReportQuestion asked) {
    return new GapGroup(
        asked.word("orgUnitId"),
        asked.word("withinOrgUnitId"),
        asked.word("jobId"),
        asked.word("withinJobFamilyId"),
        asked.word("location"),
        asked.word("leadershipLevel"),
        asked.word("competencyIds"),
        asked.word("frameworkId"),
        asked.word("tier"));
  }
}
