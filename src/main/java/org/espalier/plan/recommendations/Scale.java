package org.espalier.plan.recommendations;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the factors of one answer are measured by.
 *
 * @param priority the most that one of them covers
 * @param career the most of the career goal that one of them covers
 * @param dearest the highest price of each currency
 */
record Scale(
    double priority,
    double career,
    Map<String, Double> dearest,
    @Nullable String language,
    Instant now) {

  private static final int ENOUGH = 5;
  private static final double UNKNOWN = 0.5;

  static Scale of(List<Ranking.Candidate> candidates, @Nullable String language, Instant now) {
    Map<String, Double> dearest = new HashMap<>();
    for (Ranking.Candidate candidate : candidates) {
      var cost = candidate.coverage().suggestion().cost();
      if (cost != null) {
        dearest.merge(cost.currency(), cost.amount().doubleValue(), Math::max);
      }
    }
    return new Scale(
        candidates.stream().mapToDouble(Ranking.Candidate::priority).max().orElse(0),
        candidates.stream().mapToDouble(one -> one.coverage().career()).max().orElse(0),
        dearest,
        language,
        now);
  }

  /** Every factor's value, in the order of the factors. */
  List<FactorValue> factors(Ranking.Candidate candidate) {
    Coverage coverage = candidate.coverage();
    Suggestion one = coverage.suggestion();
    Map<Factor, Double> values = new EnumMap<>(Factor.class);
    values.put(Factor.COVERAGE, share(candidate.priority(), priority));
    values.put(Factor.CRITICAL, coverage.critical() ? 1.0 : 0.0);
    values.put(Factor.LEVEL_FIT, coverage.fit());
    values.put(Factor.EFFECTIVENESS, effectiveness(one));
    values.put(Factor.PLAN, coverage.planned());
    values.put(Factor.CAREER, share(coverage.career(), career));
    values.put(Factor.SESSION, session(one));
    values.put(Factor.LANGUAGE, language(one));
    values.put(Factor.HOURS, one.hours() == null ? UNKNOWN : 8 / (8 + one.hours().doubleValue()));
    values.put(Factor.COST, thrift(one));
    return values.entrySet().stream()
        .map(value -> FactorValue.of(value.getKey(), value.getValue()))
        .toList();
  }

  private static double share(double part, double most) {
    return most == 0 ? 0 : part / most;
  }

  private static double effectiveness(Suggestion one) {
    return one.ended() < ENOUGH ? UNKNOWN : (double) one.passed() / one.ended();
  }

  private double session(Suggestion one) {
    if (one.starts() == null) {
      return one.full() ? 0 : 1;
    }
    double days = Duration.between(now, one.starts()).toHours() / 24.0;
    return 30 / (30 + Math.max(0, days));
  }

  /** The same language whatever the region: "de" for "de-AT". */
  private double language(Suggestion one) {
    List<String> held =
        Stream.concat(Stream.ofNullable(one.language()), one.languages().stream())
            .map(Scale::primary)
            .toList();
    if (language == null || held.isEmpty()) {
      return UNKNOWN;
    }
    return held.contains(primary(language)) ? 1 : 0;
  }

  private static String primary(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }

  private double thrift(Suggestion one) {
    if (one.cost() == null) {
      return 1;
    }
    double most = dearest.getOrDefault(one.cost().currency(), 0.0);
    return most == 0 ? 1 : 1 - one.cost().amount().doubleValue() / most;
  }
}
