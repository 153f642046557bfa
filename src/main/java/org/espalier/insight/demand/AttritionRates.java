package org.espalier.insight.demand;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.espalier.insight.Ratio;
import org.espalier.insight.scenarios.Attrition;
import org.espalier.insight.scenarios.AttritionBasis;
import org.espalier.insight.scenarios.AttritionRate;
import org.jspecify.annotations.Nullable;

/** Says how many leave each job: what is given first, else history of those who are enough. */
final class AttritionRates {

  /** Of fewer people on average no rate is told. */
  static final BigDecimal LEAST = BigDecimal.TEN;

  private final Attrition wanted;
  private final List<Turnover> history;
  private final Map<UUID, BigDecimal> given = new HashMap<>();
  private @Nullable BigDecimal givenForAll;

  AttritionRates(Attrition wanted, List<Turnover> history) {
    this.wanted = wanted;
    this.history = history;
    for (AttritionRate rate : wanted.rates()) {
      if (rate.jobId() == null) {
        givenForAll = rate.yearly();
      } else {
        given.put(rate.jobId(), rate.yearly());
      }
    }
  }

  AssumedAttrition of(KnownJob job) {
    BigDecimal own = given.getOrDefault(job.id(), givenForAll);
    if (own != null) {
      return assumed(job, AttritionSource.GIVEN, own, null);
    }
    if (wanted.basis() == AttritionBasis.GIVEN) {
      return assumed(job, AttritionSource.NOTHING, BigDecimal.ZERO, null);
    }
    Ratio ofJob = yearly(history.stream().filter(one -> one.job().equals(job.id())).toList());
    if (enough(ofJob)) {
      return byHistory(job, AttritionSource.JOB, ofJob);
    }
    Ratio ofFamily =
        yearly(
            history.stream()
                .filter(one -> job.family() != null && job.family().equals(one.family()))
                .toList());
    if (enough(ofFamily)) {
      return byHistory(job, AttritionSource.JOB_FAMILY, ofFamily);
    }
    return byHistory(job, AttritionSource.EVERYBODY, yearly(history));
  }

  private Ratio yearly(List<Turnover> jobs) {
    return Turnover.yearly(jobs, Objects.requireNonNull(wanted.months()));
  }

  private static boolean enough(Ratio rate) {
    return rate.denominator().compareTo(LEAST) >= 0;
  }

  private static AssumedAttrition byHistory(KnownJob job, AttritionSource from, Ratio rate) {
    return rate.value() == null
        ? assumed(job, AttritionSource.NOTHING, BigDecimal.ZERO, rate)
        : assumed(job, from, Turnover.told(rate.value()), rate);
  }

  private static AssumedAttrition assumed(
      KnownJob job, AttritionSource from, BigDecimal yearly, @Nullable Ratio history) {
    return new AssumedAttrition(job.id(), job.externalId(), from, yearly, history);
  }
}
