package org.espalier.career.routes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import org.espalier.career.moves.Distance;
import org.espalier.career.paths.Move;
import org.espalier.gap.Compared;
import org.espalier.gap.GapMath;
import org.espalier.gap.Need;
import org.jspecify.annotations.Nullable;

/**
 * Finds the way to a job on which the least has to be learned; among those the one of fewest moves.
 *
 * <p>A step raises every level that the next job requires to what it requires, and nobody forgets
 * on the way. So what a way costs is the sum of all levels gained on it, and the direct distance to
 * the target is never more than what is left: A* with that bound finds a shortest way (Hart,
 * Nilsson and Raphael 1968). A label whose levels are nowhere lower than those of another one at
 * the same job, in no fewer moves, is not followed: whatever it reaches, the other reaches at no
 * greater cost.
 *
 * <p>The search stops when it has looked at so many levels, or has kept so many labels. Then it
 * tells the best way that it came across, if any, and that nothing is proven.
 */
final class RouteSearch {

  /** How many levels are looked at: about a second. */
  static final long USUAL_WORK = 5_000_000;

  private static final int MOST_LABELS = 50_000;

  private final Trails trails;
  private final Map<UUID, List<Need>> needs;
  private final long mostWork;
  private final Map<UUID, List<Label>> kept = new HashMap<>();
  private final Set<Integer> surpassed = new HashSet<>();
  private final PriorityQueue<Label> open =
      new PriorityQueue<>(
          Comparator.comparing(Label::bound)
              .thenComparingInt(Label::length)
              .thenComparingInt(Label::number));
  private int labels;
  private long work;

  /**
   * A search.
   *
   * @param needs what each job requires to which the trails can lead
   * @param mostWork how many levels it looks at
   */
  RouteSearch(Trails trails, Map<UUID, List<Need>> needs, long mostWork) {
    this.trails = trails;
    this.needs = needs;
    this.mostWork = mostWork;
  }

  /** The best way from a job for somebody of these levels. */
  Found from(UUID job, Map<UUID, BigDecimal> levels) {
    add(new Label(job, null, null, levels, BigDecimal.ZERO, GapMath.shown(left(levels)), 0, 0));
    while (!open.isEmpty()) {
      Label label = open.remove();
      if (surpassed.contains(label.number())) {
        continue;
      }
      if (label.job().equals(trails.target())) {
        return new Found(label.steps(), true);
      }
      for (Move move : trails.from(label.job(), label.length())) {
        if (work > mostWork || labels >= MOST_LABELS) {
          return new Found(best(), false);
        }
        follow(label, move);
      }
    }
    return new Found(List.of(), true);
  }

  /** The best way that was come across. */
  private List<Step> best() {
    return kept.getOrDefault(trails.target(), List.of()).stream()
        .min(Comparator.comparing(Label::bound).thenComparingInt(Label::length))
        .map(Label::steps)
        .orElse(List.of());
  }

  private void follow(Label label, Move move) {
    Map<UUID, BigDecimal> after = new HashMap<>(label.levels());
    BigDecimal way = BigDecimal.ZERO;
    for (Need need : needs.getOrDefault(move.job().id(), List.of())) {
      BigDecimal actual = after.get(need.competencyId());
      if (actual == null || actual.compareTo(need.required()) < 0) {
        way = way.add(Distance.of(need.against(actual)));
        after.put(need.competencyId(), need.required());
      }
    }
    work += after.size();
    labels++;
    BigDecimal cost = label.cost().add(way);
    add(
        new Label(
            move.job().id(),
            label,
            new Step(move, label.levels(), way),
            after,
            cost,
            GapMath.shown(cost.add(left(after))),
            label.length() + 1,
            labels));
  }

  private void add(Label label) {
    List<Label> there = kept.computeIfAbsent(label.job(), _ -> new ArrayList<>());
    if (there.stream().noneMatch(other -> covers(other, label))) {
      there.removeIf(other -> covers(label, other) && surpassed.add(other.number()));
      there.add(label);
      open.add(label);
    }
  }

  /** True if the one is at least as good to go on from as the other. */
  private boolean covers(Label one, Label other) {
    work++;
    if (one.length > other.length || one.levels.size() > other.levels.size()) {
      return false;
    }
    for (Map.Entry<UUID, BigDecimal> own : one.levels.entrySet()) {
      work++;
      BigDecimal theirs = other.levels.get(own.getKey());
      if (theirs == null || own.getValue().compareTo(theirs) > 0) {
        return false;
      }
    }
    return true;
  }

  private BigDecimal left(Map<UUID, BigDecimal> levels) {
    List<Need> all = needs.getOrDefault(trails.target(), List.of());
    work += all.size();
    BigDecimal left = BigDecimal.ZERO;
    for (Need need : all) {
      Compared compared = need.against(levels.get(need.competencyId()));
      left = left.add(Distance.of(compared));
    }
    return left;
  }

  /**
   * What was found.
   *
   * @param steps one after the other; none if no way was found
   * @param proven true if there is certainly no better one
   */
  record Found(List<Step> steps, boolean proven) {

    /** Σ of the levels gained, each as a share of its scale. */
    BigDecimal distance() {
      return GapMath.shown(steps.stream().map(Step::way).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
  }

  /**
   * A step.
   *
   * @param levels before the step
   * @param way Σ of the levels gained by it
   */
  record Step(Move move, Map<UUID, BigDecimal> levels, BigDecimal way) {}

  private record Label(
      UUID job,
      @Nullable Label before,
      @Nullable Step step,
      Map<UUID, BigDecimal> levels,
      BigDecimal cost,
      BigDecimal bound,
      int length,
      int number) {

    List<Step> steps() {
      List<Step> steps = new ArrayList<>();
      for (Label at = this; at != null; at = at.before) {
        if (at.step != null) {
          steps.add(at.step);
        }
      }
      Collections.reverse(steps);
      return steps;
    }
  }
}
