package org.espalier.insight.gaps;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.espalier.gap.cases.CellKeys;
import org.espalier.gap.cases.NoiseSecrets;
import org.espalier.gap.cases.Protection;
import org.espalier.insight.InsightPolicy;
import org.espalier.insight.InsightPolicy.Sight;
import org.espalier.insight.gaps.GapStretches.Stretch;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Condition;

/**
 * The gaps of a group over time: each point is the heat map of that day with a single cell. A
 * request works for a limited time, a stretch of people at a time, keeps what it came to, and
 * leaves the rest to the next one.
 */
@ApplicationScoped
class GapTrends {

  private static final Duration LONGEST = Duration.ofSeconds(15);
  private static final Duration LONGEST_WHOLE = Duration.ofMinutes(5);

  private final GapMaps maps;
  private final GapStretches stretches;
  private final GapSnapshots snapshots;
  private final InsightPolicy policy;
  private final NoiseSecrets secrets;

  GapTrends(
      GapMaps maps,
      GapStretches stretches,
      GapSnapshots snapshots,
      InsightPolicy policy,
      NoiseSecrets secrets) {
    this.maps = maps;
    this.stretches = stretches;
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

  /** What can be told of it within that time. */
  GapTrendView trend(GapScope scope, GapDays days, Duration longest) {
    Sight sight = policy.gaps();
    GapQuestion question = GapQuestion.whole(scope);
    if (sight.guarded()) {
      question.requirePlain();
    }
    CellKeys noise = sight.guarded() ? secrets.keys() : null;
    Patience patience = new Patience(longest);
    Map<LocalDate, List<CellRow>> counted =
        sight.counted().sql().equals(Condition.ALL.sql())
            ? ofEverybody(scope, days.all(), patience)
            : ofSome(question, days.all(), sight, patience);
    List<GapTrendPoint> points =
        counted.entrySet().stream()
            .map(day -> GapTrendPoint.of(day.getKey(), day.getValue(), noise))
            .toList();
    return new GapTrendView(
        days.from(),
        days.to(),
        days.every().toString(),
        GapMapView.DEFINITION,
        sight.guarded() ? Protection.USUAL : null,
        points.size() == days.all().size(),
        points);
  }

  private Map<LocalDate, List<CellRow>> ofSome(
      GapQuestion question, List<LocalDate> days, Sight sight, Patience patience) {
    Map<LocalDate, List<CellRow>> counted = new TreeMap<>();
    for (LocalDate day : days) {
      if (patience.lasts()) {
        Supplier<List<CellRow>> one =
            () ->
                maps.counted(question, AsOf.endOf(day), sight.counted(), false, GapMaps.MOST_CELLS);
        counted.put(day, patience.spend(one));
      }
    }
    return counted;
  }

  /**
   * What is kept, and what can be counted in time. Days that were put together from parts are told
   * only if nothing happened meanwhile that makes them fit together no more.
   */
  private Map<LocalDate, List<CellRow>> ofEverybody(
      GapScope scope, List<LocalDate> days, Patience patience) {
    GapQuestion question = GapQuestion.competencies(scope);
    long head = snapshots.head();
    Map<LocalDate, GapDay> known = new HashMap<>(snapshots.of(question, days, head));
    boolean pieced = false;
    for (LocalDate day : days) {
      GapDay one = known.getOrDefault(day, GapDay.UNKNOWN);
      while (!one.complete() && patience.lasts()) {
        Stretch hole = one.hole();
        one = one.with(patience.spend(() -> counted(question, day, hole)));
        pieced |= one.pieced();
        known.put(day, one);
      }
    }
    Map<LocalDate, GapDay> told = pieced ? snapshots.of(question, days, head) : known;
    Map<LocalDate, List<CellRow>> counted = new TreeMap<>();
    told.forEach((day, one) -> {
      if (one.complete()) {
        counted.put(day, one.counted());
      }
    });
    return counted;
  }

  private GapPart counted(GapQuestion question, LocalDate day, Stretch hole) {
    Stretch people = stretches.begin(hole);
    GapSnapshots.Moment since = snapshots.moment(people);
    GapPart part = GapPart.of(people, maps.counted(question, AsOf.endOf(day), people));
    snapshots.keep(question, day, since, part);
    return part;
  }
}
