package org.espalier.plan.optimum;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.json.Money;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What a draft is allowed, as it is asked for; null is no limit.
 *
 * @param hours of one person
 * @param cost of all together
 * @param dueBy until when everything is to be done
 * @param hoursPerWeek how many hours a week a person has for it until then
 */
public record Allowance(
    @Nullable BigDecimal hours,
    @Nullable Money cost,
    @Nullable LocalDate dueBy,
    @Nullable BigDecimal hoursPerWeek) {

  private static final BigDecimal WEEK = BigDecimal.valueOf(7);

  /**
   * What the learning may take in all, given the free seats: the hours allowed, and those there are
   * until it is due.
   */
  public Limits limits(LocalDate today, Map<UUID, Integer> seats) {
    if (hoursPerWeek == null || dueBy == null) {
      return new Limits(hours, cost, seats);
    }
    BigDecimal days = BigDecimal.valueOf(Math.max(0, ChronoUnit.DAYS.between(today, dueBy)));
    BigDecimal left = hoursPerWeek.multiply(days).divide(WEEK, 2, RoundingMode.FLOOR);
    return new Limits(hours == null ? left : hours.min(left), cost, seats);
  }

  /** Adds what is wrong with it to the faults of the request. */
  public void check(Faults faults) {
    if (dueBy != null && dueBy.isBefore(LocalDate.now(ZoneOffset.UTC))) {
      faults.add("/dueBy", FaultCode.OUT_OF_RANGE, "This day is over.");
    }
    if (hoursPerWeek != null && dueBy == null) {
      faults.add("/dueBy", FaultCode.REQUIRED, "Hours a week need a day until which they count.");
    }
  }
}
