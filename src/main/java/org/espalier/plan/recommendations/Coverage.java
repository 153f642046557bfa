package org.espalier.plan.recommendations;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.espalier.gap.EffectiveRequirement;
import org.espalier.gap.GapItem;
import org.espalier.gap.GapMath;
import org.espalier.learning.catalogue.Develops;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/** What an activity would do for a person where that person stands. */
final class Coverage {

  private final Suggestion suggestion;
  private final List<RecommendedCover> covers = new ArrayList<>();
  private double fit;
  private double career;
  private double planned;

  Coverage(Situation situation, Suggestion suggestion) {
    this.suggestion = suggestion;
    for (GapItem gap : situation.lacking()) {
      cover(gap, developing(gap.competency().id()));
    }
    for (EffectiveRequirement wanted : situation.career()) {
      aim(situation, wanted);
    }
    for (Develops developed : suggestion.develops()) {
      plan(situation, developed);
    }
  }

  Suggestion suggestion() {
    return suggestion;
  }

  /** True if it does anything that counts. */
  boolean serves() {
    return !covers.isEmpty() || career > 0 || planned > 0;
  }

  List<RecommendedCover> covers() {
    return covers;
  }

  /** The gap's priority that it covers. */
  double priority() {
    return covers.stream().mapToDouble(cover -> cover.priority().doubleValue()).sum();
  }

  boolean critical() {
    return covers.stream().anyMatch(RecommendedCover::critical);
  }

  /** How well it begins where the person stands, from 0 to 1; the best of what it develops. */
  double fit() {
    return fit;
  }

  /** The weighted share of scales that it covers of what the job aimed at requires. */
  double career() {
    return career;
  }

  /** 1 for what an agreed plan asks for, ½ for what one that is being made does, else 0. */
  double planned() {
    return planned;
  }

  private void cover(GapItem gap, @Nullable Develops developed) {
    BigDecimal start = Situation.start(gap);
    if (!raises(developed, start) || developed == null) {
      return;
    }
    BigDecimal levels = developed.toLevel().min(gap.required()).subtract(start);
    BigDecimal range = gap.scale().max().subtract(gap.scale().min());
    covers.add(
        new RecommendedCover(
            gap.competency(),
            start,
            developed.toLevel(),
            Row.plain(levels),
            GapMath.quotient(gap.weight().multiply(levels), range),
            gap.critical(),
            null));
    BigDecimal from = developed.fromLevel() == null ? gap.scale().min() : developed.fromLevel();
    fit = Math.max(fit, 1 - start.subtract(from).doubleValue() / range.doubleValue());
  }

  private void aim(Situation situation, EffectiveRequirement wanted) {
    BigDecimal known = situation.level(wanted.competency().id());
    BigDecimal start = known == null ? wanted.scale().min() : known;
    Develops developed = developing(wanted.competency().id());
    if (developed != null && raises(developed, start) && start.compareTo(wanted.required()) < 0) {
      BigDecimal range = wanted.scale().max().subtract(wanted.scale().min());
      BigDecimal levels = developed.toLevel().min(wanted.required()).subtract(start);
      career += wanted.weight().multiply(levels).doubleValue() / range.doubleValue();
    }
  }

  private void plan(Situation situation, Develops developed) {
    BigDecimal level = situation.level(developed.competencyId());
    boolean helps = level == null ? developed.fromLevel() == null : raises(developed, level);
    boolean covered =
        covers.stream().anyMatch(cover -> cover.competency().id().equals(developed.competencyId()));
    if (helps || covered) {
      boolean agreed = situation.agreed().contains(developed.competencyId());
      boolean made = situation.planned().contains(developed.competencyId());
      planned = Math.max(planned, agreed ? 1 : made ? 0.5 : 0);
    }
  }

  private @Nullable Develops developing(UUID competency) {
    return suggestion.develops().stream()
        .filter(one -> one.competencyId().equals(competency))
        .findFirst()
        .orElse(null);
  }

  private static boolean raises(@Nullable Develops developed, BigDecimal level) {
    return developed != null
        && developed.toLevel().compareTo(level) > 0
        && (developed.fromLevel() == null || developed.fromLevel().compareTo(level) <= 0);
  }
}
