package org.espalier.gap.cases;

import java.sql.SQLException;
import java.util.function.IntUnaryOperator;
import org.espalier.platform.sql.Row;

/**
 * How many stand in each of the six cases that exclude each other. All other counts are sums of
 * these, so that they fit together, exact or protected.
 *
 * @param exceeded who do better than what is required
 * @param reached who do exactly that
 * @param low who fall short of it by less than the band MODERATE
 * @param moderate who fall short by that
 * @param high who fall short by the band HIGH
 * @param unassessed of whom nobody knows
 */
public record Cases(
    long exceeded, long reached, long low, long moderate, long high, long unassessed) {

  /** Nobody. */
  public static final Cases NONE = new Cases(0, 0, 0, 0, 0, 0);

  /** The cases of a row that has a column for each. */
  public static Cases of(Row row) throws SQLException {
    return new Cases(
        row.longCount("exceeded"),
        row.longCount("reached"),
        row.longCount("low"),
        row.longCount("moderate"),
        row.longCount("high"),
        row.longCount("unassessed"));
  }

  /** Who reach what is required, or do better. */
  public long met() {
    return exceeded + reached;
  }

  /** Who fall short of it. */
  public long below() {
    return low + moderate + high;
  }

  /** Of whom there is evidence. */
  public long assessed() {
    return met() + below();
  }

  /** Everybody of whom it is required. */
  public long required() {
    return assessed() + unassessed;
  }

  /** Both groups together. */
  public Cases plus(Cases other) {
    return new Cases(
        exceeded + other.exceeded,
        reached + other.reached,
        low + other.low,
        moderate + other.moderate,
        high + other.high,
        unassessed + other.unassessed);
  }

  /** The same with noise: that of the first case is asked as 0; no count falls below 0. */
  Cases with(IntUnaryOperator noise) {
    return new Cases(
        Math.max(0, exceeded + noise.applyAsInt(0)),
        Math.max(0, reached + noise.applyAsInt(1)),
        Math.max(0, low + noise.applyAsInt(2)),
        Math.max(0, moderate + noise.applyAsInt(3)),
        Math.max(0, high + noise.applyAsInt(4)),
        Math.max(0, unassessed + noise.applyAsInt(5)));
  }
}
