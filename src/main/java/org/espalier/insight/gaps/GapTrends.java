package org.espalier.insight.gaps;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.espalier.gap.cases.CellKeys;
import org.espalier.gap.cases.NoiseSecrets;
import org.espalier.gap.cases.Protection;
import org.espalier.insight.InsightPolicy;
import org.espalier.insight.InsightPolicy.Sight;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Condition;

/**
 * The gaps of a group over time: each point is the heat map of that day with a single cell. A
 * request works for a limited time, keeps what it came to, and leaves the rest to the next one.
 */
@ApplicationScoped
class GapTrends {

  private static final Duration LONGEST = Duration.ofSeconds(15);
  private static final Duration LONGEST_WHOLE = Duration.ofMinutes(5);

  private final GapMaps maps;
  private final GapSnapshots snapshots;
  private final InsightPolicy policy;
  private final NoiseSecrets secrets;

  GapTrends(GapMaps maps, GapSnapshots snapshots, InsightPolicy policy, NoiseSecrets secrets) {
    this.maps = maps;
    this.snapshots = snapshots;
    this.policy = policy;
    this.secrets = secrets;
  }

  /**
   * The trend of the people who are counted for the caller.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN for a question that protected
   *     answers are not given for
   */
  GapTrendView trend(GapScope scope, GapDays days) {
    return trend(scope, days, LONGEST);
  }

  /**
   * The same, all of it, however long that takes within five minutes.
   *
   * @throws org.espalier.platform.problem.ProblemException UNPROCESSABLE if it takes longer
   */
  GapTrendView whole(GapScope scope, GapDays days) {
    GapTrendView trend = trend(scope, days, LONGEST_WHOLE);
    if (!trend.complete()) {
      throw CommonProblem.UNPROCESSABLE.because(
          "That takes more than five minutes: ask for fewer days.");
    }
    return trend;
  }

  private GapTrendView trend(GapScope scope, GapDays days, Duration longest) {
    Sight sight = policy.gaps();
    GapQuestion question = GapQuestion.whole(scope);
    if (sight.guarded()) {
      question.requirePlain();
    }
    CellKeys noise = sight.guarded() ? secrets.keys() : null;
    boolean everybody = sight.counted().sql().equals(Condition.ALL.sql());
    Map<LocalDate, List<CellRow>> known = everybody ? snapshots.of(scope, days.all()) : Map.of();
    long deadline = System.nanoTime() + longest.toNanos();
    List<GapTrendPoint> points = new ArrayList<>();
    for (LocalDate day : days.all()) {
      List<CellRow> counted = known.get(day);
      if (counted == null && (points.isEmpty() || System.nanoTime() < deadline)) {
        counted = counted(question, day, sight, everybody);
      }
      if (counted != null) {
        points.add(GapTrendPoint.of(day, counted, noise));
      }
    }
    return new GapTrendView(
        days.from(),
        days.to(),
        days.every().toString(),
        GapMapView.DEFINITION,
        sight.guarded() ? Protection.USUAL : null,
        points.size() == days.all().size(),
        points);
  }

  private List<CellRow> counted(
      GapQuestion question, LocalDate day, Sight sight, boolean everybody) {
    AsOf asOf = AsOf.endOf(day);
    if (!everybody) {
      return maps.counted(question, asOf, sight.counted(), false, GapMaps.MOST_CELLS);
    }
    GapSnapshots.Moment since = snapshots.moment();
    List<CellRow> counted = maps.counted(question, asOf, Condition.ALL, true, GapMaps.MOST_CELLS);
    snapshots.keep(question.scope(), day, since, counted);
    return counted;
  }
}
