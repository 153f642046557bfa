package org.espalier.plan.groups;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.gap.GapItem;
import org.espalier.gap.GapMath;
import org.espalier.learning.sessions.Seats.FreeSession;
import org.espalier.plan.optimum.Candidate;
import org.espalier.plan.optimum.Choice;
import org.espalier.plan.optimum.Learner;
import org.espalier.plan.optimum.Sequence;
import org.espalier.plan.optimum.Shortfalls;
import org.espalier.plan.optimum.Spend;
import org.espalier.plan.optimum.Why;
import org.espalier.platform.json.Money;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/** Writes down what was chosen for a group, line by line. */
final class Proposal {

  private final List<Line> lines = new ArrayList<>();
  private final Map<UUID, List<GroupDraftRest>> rest = new LinkedHashMap<>();
  private final Map<CompetencyBrief, Integer> untaught = new LinkedHashMap<>();
  private final Map<UUID, Integer> given = new HashMap<>();
  private BigDecimal covered = BigDecimal.ZERO;
  private BigDecimal total = BigDecimal.ZERO;

  Proposal(List<Learner> learners, Choice choice, SeatBook seats) {
    for (int i = 0; i < learners.size(); i++) {
      write(learners.get(i), choice.sequences().get(i), seats);
    }
  }

  List<Line> lines() {
    return lines;
  }

  /** What is left of whose gap. */
  Map<UUID, List<GroupDraftRest>> rest() {
    return rest;
  }

  /** What it says of the whole group. */
  Outcome outcome(
      int people,
      Choice choice,
      @Nullable Money most,
      List<Candidate> offered,
      Map<UUID, Integer> seats) {
    Spend spend =
        Spend.of(lines.stream().map(line -> line.activity().costing(line.cost())).toList());
    return new Outcome(
        people,
        choice.optimality(),
        choice.bound(),
        Row.plain(covered),
        Row.plain(total),
        Row.plain(spend.hours()),
        spend.sums(),
        most,
        untaught.entrySet().stream()
            .map(one -> new GroupDraftLack(one.getKey(), one.getValue()))
            .toList(),
        offered.stream()
            .filter(one -> exhausted(one.id(), seats))
            .map(one ->
                new GroupDraftSeats(
                    one.activity(),
                    Objects.requireNonNull(seats.get(one.id())),
                    given.getOrDefault(one.id(), 0)))
            .toList());
  }

  /** True if every seat there is was given. */
  private boolean exhausted(UUID activity, Map<UUID, Integer> seats) {
    Integer there = seats.get(activity);
    return there != null && given.getOrDefault(activity, 0) >= there;
  }

  private void write(Learner learner, Sequence sequence, SeatBook seats) {
    Map<Sequence.Step, Integer> numbers = new HashMap<>();
    for (Sequence.Step step : sequence.steps()) {
      List<Integer> after =
          step.after().stream()
              .map(before -> Objects.requireNonNull(numbers.get(before)))
              .sorted()
              .toList();
      FreeSession session = seats.take(learner.id(), step.activity().id(), end(after));
      int number = lines.size() + 1;
      numbers.put(step, number);
      given.merge(step.activity().id(), 1, Integer::sum);
      lines.add(
          new Line(
              number,
              learner.id(),
              step.activity(),
              session,
              session == null ? step.activity().cost() : session.price(),
              covers(learner, step),
              after));
    }
    Shortfalls shortfalls = new Shortfalls(learner);
    List<GroupDraftRest> left = new ArrayList<>();
    for (GapItem gap : learner.gaps()) {
      BigDecimal level = Objects.requireNonNull(sequence.level(gap.competency().id()));
      BigDecimal reached = level.min(gap.required());
      total = total.add(gap.priority());
      covered = covered.add(priority(gap, reached.subtract(Learner.begin(gap))));
      Why why = shortfalls.why(gap, level);
      if (why != null) {
        left.add(
            new GroupDraftRest(gap.competency(), Row.plain(gap.required().subtract(reached)), why));
      }
      if (shortfalls.untaught(gap) != null) {
        untaught.merge(gap.competency(), 1, Integer::sum);
      }
    }
    rest.put(learner.id(), left);
  }

  /** When the sessions of some lines are over; null if they have none. */
  private @Nullable Instant end(List<Integer> numbers) {
    return numbers.stream()
        .map(number -> lines.get(number - 1).session())
        .filter(Objects::nonNull)
        .map(FreeSession::endsAt)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static List<GroupDraftCover> covers(Learner learner, Sequence.Step step) {
    List<GroupDraftCover> covers = new ArrayList<>();
    for (GapItem gap : learner.gaps()) {
      Sequence.Raise raise = step.raiseOrNull(gap.competency().id());
      if (raise != null) {
        BigDecimal from = Objects.requireNonNull(raise.from());
        BigDecimal levels = raise.to().min(gap.required()).subtract(from.min(gap.required()));
        covers.add(
            new GroupDraftCover(
                gap.competency(), from, raise.to(), Row.plain(levels), priority(gap, levels)));
      }
    }
    return covers;
  }

  private static BigDecimal priority(GapItem gap, BigDecimal levels) {
    return GapMath.quotient(
        gap.weight().multiply(levels), gap.scale().max().subtract(gap.scale().min()));
  }

  /**
   * A line before it is stored.
   *
   * @param cost the session's; what the activity costs at most while there is none
   */
  record Line(
      int number,
      UUID employee,
      Candidate activity,
      @Nullable FreeSession session,
      @Nullable Money cost,
      List<GroupDraftCover> covers,
      List<Integer> after) {}
}
