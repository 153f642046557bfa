package org.espalier.plan.optimum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.gap.GapItem;
import org.espalier.platform.json.Money;

/**
 * Chooses greedily: one gap after the other, each by the cheapest path that what is left of the
 * limits allows. What was chosen for one gap serves the next ones for nothing. One learner's gaps
 * are taken in their order; those of several critical ones first, then by what they are worth for
 * the money that their path takes, and those that take none before all others. The fallback for
 * what is too large to be solved exactly, and where the exact search begins.
 */
final class Greedy {

  private final List<Learner> learners;
  private final Limits limits;
  private final List<Sequence> sequences;
  private final Map<UUID, Integer> taken = new HashMap<>();
  private final BigDecimal[] hours;
  private BigDecimal spent = BigDecimal.ZERO;

  Greedy(List<Learner> learners, Limits limits) {
    this.learners = learners;
    this.limits = limits;
    this.sequences = learners.stream().map(Sequence::new).toList();
    this.hours = new BigDecimal[learners.size()];
    Arrays.fill(hours, BigDecimal.ZERO);
  }

  /** What each learner does. */
  List<Sequence> choose() {
    wishes().forEach(this::cover);
    return sequences;
  }

  private List<Wish> wishes() {
    List<Wish> wishes = new ArrayList<>();
    for (int i = 0; i < learners.size(); i++) {
      for (GapItem gap : learners.get(i).gaps()) {
        wishes.add(new Wish(i, gap, learners.size() == 1 ? 0 : yielding(i, gap)));
      }
    }
    if (learners.size() > 1) {
      wishes.sort(
          Comparator.comparing((Wish wish) -> !wish.gap().critical())
              .thenComparing(Wish::worth, Comparator.reverseOrder()));
    }
    return wishes;
  }

  /** The priority that the cheapest path covers, for each unit of money; free ones yield most. */
  private double yielding(int learner, GapItem gap) {
    Path path = find(learner, gap);
    BigDecimal begin = Learner.begin(gap);
    BigDecimal covered = path.level().min(gap.required()).subtract(begin);
    double money = path.spend().amount().doubleValue();
    double worth = gap.weight().doubleValue() * covered.doubleValue();
    return money == 0 ? Double.MAX_VALUE / 2 * Math.min(1, worth) : worth / money;
  }

  private void cover(Wish wish) {
    Path path = find(wish.learner(), wish.gap());
    path.activities().forEach(one -> taken.merge(one.id(), 1, Integer::sum));
    sequences.get(wish.learner()).performAll(path.activities());
    hours[wish.learner()] = hours[wish.learner()].add(path.spend().hours());
    spent = spent.add(path.spend().amount());
  }

  private Path find(int learner, GapItem gap) {
    Sequence sequence = sequences.get(learner);
    UUID competency = gap.competency().id();
    BigDecimal level = sequence.level(competency);
    return new PathFinder(learners.get(learner).catalogue(), sequence.done(), sequence.levels())
        .find(
            competency,
            level == null ? Learner.begin(gap) : level,
            gap.required(),
            path -> allowed(learner, path));
  }

  private boolean allowed(int learner, Path path) {
    boolean open =
        path.activities().stream()
            .allMatch(one ->
                limits.payable(one)
                    && taken.getOrDefault(one.id(), 0)
                        < limits.seats().getOrDefault(one.id(), Integer.MAX_VALUE));
    return open && timely(learner, path) && affordable(path);
  }

  private boolean timely(int learner, Path path) {
    return limits.hours() == null
        || hours[learner].add(path.spend().hours()).compareTo(limits.hours()) <= 0;
  }

  private boolean affordable(Path path) {
    Money most = limits.cost();
    return most == null || spent.add(path.spend().amount()).compareTo(most.amount()) <= 0;
  }

  /** A gap of a learner, by place, and what it is worth to cover it for the money. */
  private record Wish(int learner, GapItem gap, double worth) {}
}
