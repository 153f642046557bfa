package org.espalier.plan.optimum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.espalier.gap.GapItem;
import org.espalier.learning.catalogue.Develops;
import org.jspecify.annotations.Nullable;

/** Tries all activities in all orders, and knows nothing of models and bounds. */
final class EveryWay {

  private final Learner learner;
  private final Limits limits;
  private final Set<Object> seen = new HashSet<>();
  private final List<Way> ways = new ArrayList<>();
  private @Nullable Score best;

  EveryWay(Learner learner, Limits limits) {
    this.learner = learner;
    this.limits = limits;
  }

  /** The best that there is. */
  Score best() {
    go(new TreeSet<>(), new TreeMap<>(learner.start()), BigDecimal.ZERO, BigDecimal.ZERO);
    return best == null
        ? new Score(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0)
        : best;
  }

  /** Everything that can be done. */
  List<Way> all() {
    best();
    return ways;
  }

  private void go(
      Set<UUID> done, Map<UUID, BigDecimal> levels, BigDecimal euros, BigDecimal hours) {
    if (!seen.add(List.of(new TreeSet<>(done), Map.copyOf(levels)))) {
      return;
    }
    Score score = Score.of(learner.gaps(), levels, euros, hours, done.size());
    ways.add(new Way(Set.copyOf(done), score));
    best = best == null || Score.ORDER.compare(score, best) > 0 ? score : best;
    for (Candidate one : learner.catalogue().all()) {
      BigDecimal cost = euros.add(one.price());
      BigDecimal time = hours.add(one.time());
      if (one.completed()
          || done.contains(one.id())
          || (limits.cost() != null && cost.compareTo(limits.cost().amount()) > 0)
          || (limits.hours() != null && time.compareTo(limits.hours()) > 0)
          || !ready(one, done, levels)) {
        continue;
      }
      TreeSet<UUID> then = new TreeSet<>(done);
      then.add(one.id());
      TreeMap<UUID, BigDecimal> reached = new TreeMap<>(levels);
      for (Develops developed : one.develops()) {
        BigDecimal level = levels.get(developed.competencyId());
        if (developed.fromLevel() == null
            || (level != null && level.compareTo(developed.fromLevel()) >= 0)) {
          reached.merge(developed.competencyId(), developed.toLevel(), BigDecimal::max);
        }
      }
      go(then, reached, cost, time);
    }
  }

  private boolean ready(Candidate one, Set<UUID> done, Map<UUID, BigDecimal> levels) {
    return one.prerequisites().stream()
        .allMatch(needed -> {
          if (needed.activityId() != null) {
            Candidate before = learner.catalogue().get(needed.activityId());
            return done.contains(needed.activityId()) || (before != null && before.completed());
          }
          BigDecimal level = levels.get(needed.competencyId());
          return level != null && level.compareTo(needed.level()) >= 0;
        });
  }

  /** Activities that can be done, and what they amount to. */
  record Way(Set<UUID> activities, Score score) {}

  /** What a choice amounts to, in the order in which it counts. */
  record Score(
      BigDecimal critical, BigDecimal covered, BigDecimal euros, BigDecimal hours, int count) {

    static final Comparator<Score> ORDER =
        Comparator.comparing(Score::critical)
            .thenComparing(Score::covered)
            .thenComparing(Score::euros, Comparator.reverseOrder())
            .thenComparing(Score::hours, Comparator.reverseOrder())
            .thenComparing(Score::count, Comparator.reverseOrder());

    static Score of(
        List<GapItem> gaps,
        Map<UUID, BigDecimal> levels,
        BigDecimal euros,
        BigDecimal hours,
        int count) {
      BigDecimal critical = BigDecimal.ZERO;
      BigDecimal covered = BigDecimal.ZERO;
      for (GapItem gap : gaps) {
        BigDecimal level =
            Objects.requireNonNull(levels.get(gap.competency().id())).min(gap.required());
        BigDecimal worth =
            gap.weight()
                .multiply(level.subtract(Learner.begin(gap)))
                .divide(gap.scale().max().subtract(gap.scale().min()));
        covered = covered.add(worth);
        critical = gap.critical() ? critical.add(worth) : critical;
      }
      return new Score(
          critical.stripTrailingZeros(),
          covered.stripTrailingZeros(),
          euros.stripTrailingZeros(),
          hours.stripTrailingZeros(),
          count);
    }

    /** The sum with that of somebody else. */
    Score plus(Score other) {
      return new Score(
          critical.add(other.critical).stripTrailingZeros(),
          covered.add(other.covered).stripTrailingZeros(),
          euros.add(other.euros).stripTrailingZeros(),
          hours.add(other.hours).stripTrailingZeros(),
          count + other.count);
    }

    static Score of(Learner learner, Sequence sequence) {
      Spend spend = Spend.of(sequence.activities());
      return of(
          learner.gaps(),
          sequence.levels(),
          spend.amount(),
          spend.hours(),
          sequence.activities().size());
    }
  }
}
