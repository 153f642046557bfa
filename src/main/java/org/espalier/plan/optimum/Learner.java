package org.espalier.plan.optimum;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.gap.GapItem;
import org.espalier.platform.json.Money;

/**
 * Somebody for whom learning is chosen.
 *
 * @param gaps what is to be covered, the most urgent first
 * @param start what the person can do, by competency; what a gap asks for and nobody has assessed
 *     counts as the scale's minimum
 * @param catalogue what can be chosen for the person
 */
public record Learner(
    UUID id, List<GapItem> gaps, Map<UUID, BigDecimal> start, Catalogue catalogue) {

  /** A learner whose gaps of unknown level begin at the bottom. */
  public static Learner of(
      UUID id, List<GapItem> gaps, Map<UUID, BigDecimal> known, Catalogue catalogue) {
    Map<UUID, BigDecimal> start = new HashMap<>(known);
    gaps.forEach(gap -> start.put(gap.competency().id(), begin(gap)));
    return new Learner(id, gaps, start, catalogue);
  }

  /** The same where some activities have other prices. */
  public Learner costing(Map<UUID, Money> prices) {
    return new Learner(id, gaps, start, catalogue.costing(prices));
  }

  /** The level at which a gap begins. */
  public static BigDecimal begin(GapItem gap) {
    return gap.actual() == null ? gap.scale().min() : gap.actual();
  }
}
