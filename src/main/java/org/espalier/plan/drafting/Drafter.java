package org.espalier.plan.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.espalier.gap.GapItem;
import org.espalier.gap.GapMath;
import org.espalier.learning.catalogue.Develops;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Drafts greedily: one gap after the other, the most urgent first, each by the cheapest path that
 * what is left of the limits allows. What was chosen for one gap serves the next ones for nothing.
 */
final class Drafter {

  private final Catalogue catalogue;
  private final DraftRequest limits;
  private final Map<UUID, BigDecimal> levels;
  private final Set<Candidate> chosen = new LinkedHashSet<>();
  private final Map<UUID, List<Candidate>> raisers = new HashMap<>();
  private final List<CatalogueGap> catalogueGaps = new ArrayList<>();

  Drafter(Catalogue catalogue, DraftRequest limits, Map<UUID, BigDecimal> levels) {
    this.catalogue = catalogue;
    this.limits = limits;
    this.levels = new HashMap<>(levels);
  }

  /** The draft of a gap, without a plan made of it. */
  DraftView draft(List<GapItem> gap) {
    List<GapItem> lacking = gap.stream().filter(item -> !item.met()).toList();
    List<GapItem> taken = lacking.subList(0, Math.min(limits.most(), lacking.size()));
    List<DraftItem> items = taken.stream().map(this::cover).toList();
    Spend spend = Spend.of(chosen);
    return new DraftView(
        null,
        items,
        Row.plain(spend.hours()),
        spend.sums(),
        Row.plain(
            items.stream().map(Drafter::coveredPriority).reduce(BigDecimal.ZERO, BigDecimal::add)),
        Row.plain(lacking.stream().map(GapItem::priority).reduce(BigDecimal.ZERO, BigDecimal::add)),
        List.copyOf(catalogueGaps),
        lacking.subList(taken.size(), lacking.size()).stream().map(GapItem::competency).toList());
  }

  private DraftItem cover(GapItem gap) {
    UUID competency = gap.competency().id();
    BigDecimal start = gap.actual() == null ? gap.scale().min() : gap.actual();
    BigDecimal from = levels.getOrDefault(competency, start).max(start);
    Path path = find(competency, from, gap.required());
    DraftItem.Why why = why(gap, path.level());
    List<DraftChoice> choices =
        new ChoiceList(gap, start)
            .already(raisers.getOrDefault(competency, List.of()))
            .then(path)
            .list();
    chosen.addAll(path.activities());
    path.activities().forEach(this::learned);
    levels.merge(competency, path.level(), BigDecimal::max);
    BigDecimal reached = path.level().min(gap.required());
    return new DraftItem(
        gap.competency(),
        gap.actual(),
        gap.required(),
        gap.priority(),
        gap.critical(),
        path.level(),
        Row.plain(reached.subtract(start)),
        Row.plain(gap.required().subtract(reached)),
        why,
        choices);
  }

  private Path find(UUID competency, BigDecimal from, BigDecimal wanted) {
    Set<UUID> ids = new HashSet<>();
    chosen.forEach(activity -> ids.add(activity.id()));
    return new PathFinder(catalogue, ids, levels).find(competency, from, wanted, this::allowed);
  }

  private boolean allowed(Spend more) {
    Spend all = Spend.of(chosen);
    BigDecimal hours = all.hours().add(more.hours());
    var money = new java.util.TreeMap<>(all.money());
    more.money().forEach((currency, amount) -> money.merge(currency, amount, BigDecimal::add));
    return new Spend(hours, money).within(limits.maxHours(), limits.maxCost());
  }

  /** What an activity teaches counts for the items that come after. */
  private void learned(Candidate activity) {
    for (Develops developed : activity.develops()) {
      BigDecimal level = levels.get(developed.competencyId());
      boolean ready =
          developed.fromLevel() == null
              || (level != null && level.compareTo(developed.fromLevel()) >= 0);
      if (ready && (level == null || developed.toLevel().compareTo(level) > 0)) {
        levels.put(developed.competencyId(), developed.toLevel());
        raisers.computeIfAbsent(developed.competencyId(), _ -> new ArrayList<>()).add(activity);
      }
    }
  }

  private DraftItem.@Nullable Why why(GapItem gap, BigDecimal reached) {
    if (reached.compareTo(gap.required()) >= 0) {
      return null;
    }
    UUID competency = gap.competency().id();
    if (!catalogue.teaches(competency, reached)) {
      catalogueGaps.add(new CatalogueGap(gap.competency(), reached, gap.required()));
      return DraftItem.Why.NOT_IN_CATALOGUE;
    }
    Path unlimited =
        new PathFinder(catalogue, Set.of(), levels)
            .find(competency, reached, gap.required(), _ -> true);
    return unlimited.level().compareTo(reached) > 0
        ? DraftItem.Why.OVER_LIMIT
        : DraftItem.Why.PREREQUISITES_MISSING;
  }

  /** The covered share of the shortfall, of the priority. */
  private static BigDecimal coveredPriority(DraftItem item) {
    BigDecimal shortfall = item.covered().add(item.uncovered());
    return shortfall.signum() == 0
        ? BigDecimal.ZERO
        : GapMath.quotient(item.priority().multiply(item.covered()), shortfall);
  }
}
