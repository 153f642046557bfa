package org.espalier.plan.optimum;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.json.Money;
import org.jspecify.annotations.Nullable;

/**
 * What learning may take; null is no limit.
 *
 * @param hours of one person
 * @param cost of all together; what is priced in another currency is then out of the question
 * @param seats how many may have an activity; what is not in it is open to everybody
 */
public record Limits(@Nullable BigDecimal hours, @Nullable Money cost, Map<UUID, Integer> seats) {

  /** True if money of a currency counts against the limit, or if there is nothing to pay. */
  boolean payable(Candidate candidate) {
    return cost == null
        || candidate.cost() == null
        || candidate.price().signum() == 0
        || candidate.cost().currency().equals(cost.currency());
  }

  /** Why an activity with all that has to come first is out of the question; null if it is not. */
  DraftRefusal.@Nullable Reason against(Iterable<Candidate> bundle) {
    BigDecimal time = BigDecimal.ZERO;
    BigDecimal price = BigDecimal.ZERO;
    for (Candidate one : bundle) {
      if (!payable(one)) {
        return DraftRefusal.Reason.OTHER_CURRENCY;
      }
      if (seats.getOrDefault(one.id(), 1) <= 0) {
        return DraftRefusal.Reason.SEATS_TAKEN;
      }
      time = time.add(one.time());
      price = price.add(one.price());
    }
    if (hours != null && time.compareTo(hours) > 0) {
      return DraftRefusal.Reason.OVER_HOURS;
    }
    return cost != null && price.compareTo(cost.amount()) > 0
        ? DraftRefusal.Reason.OVER_COST
        : null;
  }
}
