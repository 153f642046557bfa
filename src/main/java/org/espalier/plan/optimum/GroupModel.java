package org.espalier.plan.optimum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.espalier.gap.GapItem;
import org.espalier.plan.solver.Program;
import org.espalier.plan.solver.Terms;

/** What can be decided for learners who share money and seats. */
final class GroupModel {

  private final Program program = new Program();
  private final List<LearnerModel> models = new ArrayList<>();
  private final List<Integer> full = new ArrayList<>();
  private final Terms critical = new Terms();
  private final Terms covered = new Terms();
  private final Terms urgent = new Terms();
  private final Worth worth;
  private final Units value;
  private final Units money;
  private final Units time;

  GroupModel(List<Learner> learners, Limits limits) {
    this.worth = Worth.of(learners.stream().flatMap(one -> one.gaps().stream()).toList());
    List<Reach> reaches = learners.stream().map(one -> reach(one, limits)).toList();
    for (int i = 0; i < learners.size(); i++) {
      models.add(
          new LearnerModel(
              program, learners.get(i), new Relevance(learners.get(i), reaches.get(i))));
    }
    this.value = Units.of(gains());
    this.money = Units.of(all().stream().map(Candidate::price).toList());
    this.time = Units.of(all().stream().map(Candidate::time).toList());
    for (int i = 0; i < models.size(); i++) {
      value(models.get(i), reaches.get(i));
    }
    limit(limits);
  }

  /** What a learner could come to within the limits, if nobody else took anything. */
  static Reach reach(Learner learner, Limits limits) {
    return Reach.of(learner, one -> limits.against(learner.catalogue().bundle(one)) == null);
  }

  Program program() {
    return program;
  }

  /** How many decisions there are. */
  int size() {
    return program.size();
  }

  /** The decisions that together cover all that can be covered at all. */
  List<Integer> full() {
    return full;
  }

  /** What is covered of critical gaps. */
  Terms critical() {
    return critical;
  }

  /** What is covered. */
  Terms covered() {
    return covered;
  }

  /** What decides between choices that cover as much: money, hours, number, urgency, ids. */
  List<Terms> thrift() {
    Terms order = new Terms();
    int place = 0;
    for (LearnerModel model : models) {
      for (Candidate one : model.candidates()) {
        order.plus(Objects.requireNonNull(model.decision(one.id())), -(double) ++place);
      }
    }
    return List.of(
        each(one -> -money.up(one.price())),
        each(one -> -time.up(one.time())),
        each(_ -> -1),
        urgent,
        order);
  }

  /** The most that could be covered if there were no limits on all together. */
  double reachable() {
    boolean[] values = new boolean[program.size()];
    full.forEach(decision -> values[decision] = true);
    return covered.of(values);
  }

  /** What decisions cover. */
  double covered(boolean[] values) {
    return covered.of(values);
  }

  /** What a number of units covered is of the gaps' priority. */
  BigDecimal priority(double units) {
    return worth.priority(value.worth(units));
  }

  /** The decisions that sequences amount to. */
  boolean[] values(List<Sequence> sequences) {
    boolean[] values = new boolean[program.size()];
    IntStream.range(0, models.size()).forEach(i -> models.get(i).fill(sequences.get(i), values));
    return values;
  }

  /** Decisions in an order in which they can be carried out. */
  List<Unwinding> unwound(boolean[] values) {
    return models.stream().map(model -> new Unwinding(model, values)).toList();
  }

  private Collection<BigDecimal> gains() {
    List<BigDecimal> gains = new ArrayList<>();
    for (LearnerModel model : models) {
      for (GapItem gap : model.learner().gaps()) {
        model.steps(gap).values().forEach(levels -> gains.add(worth.of(gap, levels)));
      }
    }
    return gains;
  }

  private void value(LearnerModel model, Reach reach) {
    List<GapItem> gaps = model.learner().gaps();
    for (int i = 0; i < gaps.size(); i++) {
      GapItem gap = gaps.get(i);
      int urgency = gaps.size() - i;
      BigDecimal level = Learner.begin(gap);
      BigDecimal highest = Objects.requireNonNull(reach.level(gap.competency().id()));
      for (Map.Entry<Integer, BigDecimal> step : model.steps(gap).entrySet()) {
        double units = value.down(worth.of(gap, step.getValue()));
        covered.plus(step.getKey(), units);
        urgent.plus(step.getKey(), units * urgency);
        if (gap.critical()) {
          critical.plus(step.getKey(), units);
        }
        level = level.add(step.getValue());
        if (level.compareTo(highest) <= 0) {
          full.add(step.getKey());
        }
      }
    }
  }

  private void limit(Limits limits) {
    if (limits.cost() != null) {
      program.limit(money.down(limits.cost().amount()), each(one -> money.up(one.price())));
    }
    if (limits.hours() != null) {
      models.forEach(model ->
          program.limit(time.down(limits.hours()), model.each(one -> time.up(one.time()))));
    }
    Map<UUID, Terms> takers = new TreeMap<>();
    for (LearnerModel model : models) {
      for (Candidate one : model.candidates()) {
        if (limits.seats().containsKey(one.id())) {
          takers
              .computeIfAbsent(one.id(), _ -> new Terms())
              .plus(Objects.requireNonNull(model.decision(one.id())), 1);
        }
      }
    }
    takers.forEach(
        (id, terms) -> program.limit(Objects.requireNonNull(limits.seats().get(id)), terms));
  }

  private Terms each(ToDoubleFunction<Candidate> amount) {
    Terms terms = new Terms();
    models.forEach(model -> terms.plus(model.each(amount), 1));
    return terms;
  }

  private List<Candidate> all() {
    return models.stream().flatMap(model -> model.candidates().stream()).distinct().toList();
  }
}
