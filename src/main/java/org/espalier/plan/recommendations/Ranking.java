package org.espalier.plan.recommendations;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.espalier.gap.GapItem;
import org.espalier.learning.catalogue.ActivityBrief;
import org.espalier.learning.catalogue.Prerequisite;
import org.jspecify.annotations.Nullable;

/** Ranks for one person what can be begun now and serves something. */
final class Ranking {

  private final Situation situation;
  private final Map<UUID, Suggestion> all = new TreeMap<>();
  private final Map<UUID, Coverage> coverages = new HashMap<>();
  private final Map<UUID, List<Coverage>> unlocked = new HashMap<>();

  Ranking(Situation situation, List<Suggestion> suggestions) {
    this.situation = situation;
    suggestions.forEach(one -> all.put(one.id(), one));
    all.values().forEach(one -> coverages.put(one.id(), new Coverage(situation, one)));
    for (Coverage coverage : coverages.values()) {
      if (coverage.serves() && open(coverage.suggestion())) {
        unlock(coverage.suggestion(), coverage);
      }
    }
  }

  /** The best first, so many at most. */
  List<Recommendation> best(int most, @Nullable String language, Instant now) {
    List<Candidate> candidates = new ArrayList<>();
    for (Suggestion one : all.values()) {
      List<Coverage> opens = unlocked.getOrDefault(one.id(), List.of());
      Coverage coverage = coverages.getOrDefault(one.id(), new Coverage(situation, one));
      if (open(one) && situation.ready(one) && (coverage.serves() || !opens.isEmpty())) {
        candidates.add(new Candidate(coverage, opens));
      }
    }
    Scale scale = Scale.of(candidates, language, now);
    return candidates.stream()
        .map(candidate -> candidate.recommended(scale))
        .sorted(
            Comparator.comparing(Recommendation::score, Comparator.reverseOrder())
                .thenComparing(one -> one.activity().title())
                .thenComparing(one -> one.activity().id()))
        .limit(most)
        .toList();
  }

  /** Neither completed nor running. */
  private boolean open(Suggestion one) {
    return !situation.passed().contains(one.id()) && !situation.running().contains(one.id());
  }

  /** Credits what has to be done before an activity and can be begun. */
  private void unlock(Suggestion one, Coverage coverage) {
    for (Prerequisite needed : one.prerequisites()) {
      Suggestion before = needed.activityId() == null ? null : all.get(needed.activityId());
      if (before != null && open(before)) {
        List<Coverage> opened = unlocked.computeIfAbsent(before.id(), _ -> new ArrayList<>());
        if (!opened.contains(coverage)) {
          opened.add(coverage);
          unlock(before, coverage);
        }
      }
    }
  }

  /**
   * Something to be ranked.
   *
   * @param opens what it opens the way to
   */
  record Candidate(Coverage coverage, List<Coverage> opens) {

    /** The priority that it covers, and half of the most that it opens the way to. */
    double priority() {
      double opened = opens.stream().mapToDouble(Coverage::priority).max().orElse(0);
      return coverage.priority() + opened / 2;
    }

    private Recommendation recommended(Scale scale) {
      Suggestion one = coverage.suggestion();
      List<FactorValue> factors = scale.factors(this);
      return new Recommendation(
          one.activity(),
          factors.stream().map(FactorValue::contribution).reduce(BigDecimal.ZERO, BigDecimal::add),
          one.hours(),
          one.cost(),
          one.language(),
          coverage.covers(),
          unlocks(),
          one.starts() == null ? null : new NextSession(one.starts(), one.seats()),
          Reasons.of(this, factors),
          factors);
    }

    private List<ActivityBrief> unlocks() {
      return opens.stream()
          .map(opened -> opened.suggestion().activity())
          .sorted(Comparator.comparing(ActivityBrief::title).thenComparing(ActivityBrief::id))
          .limit(20)
          .toList();
    }
  }

  /** The competencies that a gap or a plan asks for. */
  static Set<UUID> wanted(Situation situation) {
    Set<UUID> wanted = new TreeSet<>(situation.agreed());
    wanted.addAll(situation.planned());
    situation.lacking().stream().map(GapItem::competency).forEach(one -> wanted.add(one.id()));
    situation.career().forEach(one -> wanted.add(one.competency().id()));
    return wanted;
  }
}
