package org.espalier.plan.optimum;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.espalier.platform.json.Money;
import org.espalier.platform.sql.Row;

/**
 * What learning takes: hours, and money of each currency.
 *
 * @param hours of a person; activities without hours count as none
 */
public record Spend(BigDecimal hours, TreeMap<String, BigDecimal> money) {

  /** What activities take together. */
  public static Spend of(Collection<Candidate> activities) {
    BigDecimal hours = BigDecimal.ZERO;
    TreeMap<String, BigDecimal> money = new TreeMap<>();
    for (Candidate activity : activities) {
      hours = activity.hours() == null ? hours : hours.add(activity.hours());
      if (activity.cost() != null) {
        money.merge(activity.cost().currency(), activity.cost().amount(), BigDecimal::add);
      }
    }
    return new Spend(hours, money);
  }

  /**
   * The order of cheapness: money before hours. Amounts of different currencies are compared as
   * numbers, for there are no rates.
   */
  int compareTo(Spend other) {
    int byMoney = amount().compareTo(other.amount());
    return byMoney != 0 ? byMoney : hours.compareTo(other.hours);
  }

  /** One sum a currency. */
  public List<Money> sums() {
    return money.entrySet().stream()
        .map(part -> new Money(Row.plain(part.getValue()), part.getKey()))
        .toList();
  }

  /** The sum of all currencies, as numbers. */
  BigDecimal amount() {
    return money.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
