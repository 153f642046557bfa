package org.espalier.insight.projection;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers of people that are expected: decimals of four places, never below zero. */
final class People {

  /** Shares are kept to so many digits; they are rounded when people are told. */
  static final MathContext INNER = new MathContext(34, RoundingMode.HALF_EVEN);

  private static final int PLACES = 4;

  private People() {}

  /** Rounded half even. */
  static BigDecimal told(BigDecimal people) {
    return people.setScale(PLACES, RoundingMode.HALF_EVEN);
  }

  /** Never more than there are. */
  static BigDecimal atMost(BigDecimal people) {
    return people.setScale(PLACES, RoundingMode.DOWN);
  }

  static BigDecimal of(long people) {
    return told(BigDecimal.valueOf(people));
  }

  /** a − b, or nothing. */
  static BigDecimal beyond(BigDecimal a, BigDecimal b) {
    return a.subtract(b).max(of(0));
  }

  /** A share of people; none of nobody. */
  static BigDecimal share(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, INNER);
  }
}
