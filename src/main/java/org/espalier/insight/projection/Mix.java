package org.espalier.insight.projection;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Of which origins the people of a job are, in shares that add up to one. Whoever goes is of all of
 * them alike, so that leaving changes nothing here.
 */
record Mix(SortedMap<Origin, BigDecimal> shares) {

  static Mix of(Origin only) {
    return new Mix(new TreeMap<>(java.util.Map.of(only, BigDecimal.ONE)));
  }

  /** Groups of people that become one. */
  static final class Blend {

    private final SortedMap<Origin, BigDecimal> people = new TreeMap<>();
    private BigDecimal all = BigDecimal.ZERO;

    Blend add(BigDecimal count, Mix mix) {
      mix.shares.forEach(
          (origin, share) -> people.merge(origin, share.multiply(count), BigDecimal::add));
      all = all.add(count);
      return this;
    }

    /** The mix of them all; the other if there is nobody. */
    Mix or(Mix other) {
      if (all.signum() == 0) {
        return other;
      }
      SortedMap<Origin, BigDecimal> shares = new TreeMap<>();
      people.forEach((origin, count) -> {
        if (count.signum() > 0) {
          shares.put(origin, People.share(count, all));
        }
      });
      return new Mix(shares);
    }
  }
}
