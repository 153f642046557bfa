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
import org.espalier.career.moves.Prospect;
import org.espalier.career.paths.Move;
import org.espalier.gap.EffectiveRequirement;
import org.espalier.gap.GapMath;
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
 */
final class RouteSearch {

  private static final int MOST_LABELS = 50_000;

  private final Map<UUID, List<Move>> moves;
  private final Map<UUID, List<EffectiveRequirement>> asked;
  private final UUID target;
  private final int mostMoves;
  private final Map<UUID, List<Label>> kept = new HashMap<>();
  private final PriorityQueue<Label> open =
      new PriorityQueue<>(
          Comparator.comparing(Label::bound)
              .thenComparingInt(Label::length)
              .thenComparingInt(Label::number));
  private int labels;

  RouteSearch(
      Map<UUID, List<Move>> moves,
      Map<UUID, List<EffectiveRequirement>> asked,
      UUID target,
      int mostMoves) {
    this.moves = moves;
    this.asked = asked;
    this.target = target;
    this.mostMoves = mostMoves;
  }

  /** The best way from a job for somebody of these levels. */
  Found from(UUID job, Map<UUID, BigDecimal> levels) {
    Map<UUID, Integer> ahead = movesAhead();
    add(
        new Label(
            job, null, null, levels, BigDecimal.ZERO, GapMath.shown(left(levels)), 0, labels));
    while (!open.isEmpty()) {
      Label label = open.remove();
      if (!isKept(label)) {
        continue;
      }
      if (label.job().equals(target)) {
        return new Found(label.steps(), true);
      }
      if (labels > MOST_LABELS) {
        return new Found(List.of(), false);
      }
      moves
          .getOrDefault(label.job(), List.of())
          .forEach(move -> {
            Integer rest = ahead.get(move.job().id());
            if (rest != null && label.length() + 1 + rest <= mostMoves) {
              follow(label, move);
            }
          });
    }
    return new Found(List.of(), true);
  }

  private void follow(Label label, Move move) {
    Prospect prospect = Prospect.of(asked.getOrDefault(move.job().id(), List.of()), label.levels());
    Map<UUID, BigDecimal> after = new HashMap<>(label.levels());
    prospect.open().forEach(gap -> after.put(gap.competency().id(), gap.required()));
    BigDecimal cost = label.cost().add(prospect.way());
    labels++;
    add(
        new Label(
            move.job().id(),
            label,
            new Step(move, prospect),
            after,
            cost,
            GapMath.shown(cost.add(left(after))),
            label.length() + 1,
            labels));
  }

  private void add(Label label) {
    List<Label> there = kept.computeIfAbsent(label.job(), _ -> new ArrayList<>());
    if (there.stream().noneMatch(other -> other.covers(label))) {
      there.removeIf(label::covers);
      there.add(label);
      open.add(label);
    }
  }

  /** False for one that a better one took the place of since. */
  @SuppressWarnings("ReferenceEquality") // this very label, not one that says the same
  private boolean isKept(Label label) {
    return kept.getOrDefault(label.job(), List.of()).stream().anyMatch(one -> one == label);
  }

  private BigDecimal left(Map<UUID, BigDecimal> levels) {
    return Prospect.of(asked.getOrDefault(target, List.of()), levels).way();
  }

  /** How many moves each job is from the target at least; jobs from which none leads are absent. */
  private Map<UUID, Integer> movesAhead() {
    Map<UUID, Set<UUID>> back = new HashMap<>();
    moves.forEach((from, all) ->
        all.forEach(move -> back.computeIfAbsent(move.job().id(), _ -> new HashSet<>()).add(from)));
    Map<UUID, Integer> ahead = new HashMap<>(Map.of(target, 0));
    Set<UUID> edge = Set.of(target);
    for (int away = 1; away <= mostMoves && !edge.isEmpty(); away++) {
      Set<UUID> next = new HashSet<>();
      for (UUID job : edge) {
        for (UUID from : back.getOrDefault(job, Set.of())) {
          if (ahead.putIfAbsent(from, away) == null) {
            next.add(from);
          }
        }
      }
      edge = next;
    }
    return ahead;
  }

  /**
   * What was found.
   *
   * @param steps one after the other; none if there is no way
   * @param proven true if there is certainly no better one
   */
  record Found(List<Step> steps, boolean proven) {

    /** Σ of the levels gained, each as a share of its scale. */
    BigDecimal distance() {
      return GapMath.shown(
          steps.stream()
              .map(step -> step.prospect().way())
              .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
  }

  /**
   * A step.
   *
   * @param prospect what the job requires against the levels before the step
   */
  record Step(Move move, Prospect prospect) {}

  private record Label(
      UUID job,
      @Nullable Label before,
      @Nullable Step step,
      Map<UUID, BigDecimal> levels,
      BigDecimal cost,
      BigDecimal bound,
      int length,
      int number) {

    /** True if this one is at least as good to go on from. */
    boolean covers(Label other) {
      return length <= other.length
          && levels.entrySet().stream()
              .allMatch(own -> {
                BigDecimal theirs = other.levels.get(own.getKey());
                return theirs != null && own.getValue().compareTo(theirs) <= 0;
              });
    }

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
