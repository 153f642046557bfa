package org.espalier.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.espalier.gap.GapStatus;
import org.espalier.plan.plans.ActionType;
import org.espalier.plan.plans.Agreement;
import org.espalier.plan.plans.FrozenGap;
import org.espalier.plan.plans.PlanActionInput;
import org.espalier.plan.plans.PlanInput;
import org.espalier.plan.plans.PlanItemInput;
import org.espalier.plan.plans.PlanState;
import org.jspecify.annotations.Nullable;

/** The development plans of those who set out to learn something, as far as they wrote it down. */
final class Plans {

  private static final BigDecimal SCALE_WIDTH = BigDecimal.valueOf(4);
  private static final List<String> PRACTICE =
      List.of(
          "Lead one case from beginning to end, with a colleague looking on",
          "Stand in for a colleague for two weeks",
          "Show the team what was learned, within a month",
          "Go along with somebody who does it well, three times",
          "Write down how we do it, for the next newcomer");

  final List<PlanInput> rows = new ArrayList<>();
  private final Map<String, Person> people;

  Plans(Map<String, Person> people) {
    this.people = people;
  }

  /** The plan of a person for a year, made of what was intended; less than every second has one. */
  void write(Story story, int year, List<Intention> intentions) {
    Chance chance = story.chance("plan", "" + year);
    Person person = story.person;
    if (intentions.isEmpty() || person.manager() == null || !chance.in100(45)) {
      return;
    }
    PlanState state = year < 2026 ? PlanState.COMPLETED : state(chance);
    Instant made = chance.hour(chance.day(LocalDate.of(year, 1, 7), LocalDate.of(year, 1, 30)));
    Agreement employee = agreed(state, made, 2, person);
    Agreement manager = agreed(state, made, 5, people.get(person.manager()));
    rows.add(
        new PlanInput(
            person.id() + "-" + year,
            null,
            person.id(),
            null,
            "Development " + year,
            LocalDate.of(year, 1, 1),
            LocalDate.of(year, 12, 31),
            null,
            state,
            employee,
            manager,
            intentions.stream().map(one -> item(story, one, made, state)).toList()));
  }

  private static PlanState state(Chance chance) {
    return switch (chance.between(1, 20)) {
      case 1, 2 -> PlanState.DRAFT;
      case 3, 4, 5 -> PlanState.PROPOSED;
      case 6 -> PlanState.AGREED;
      case 7 -> PlanState.CANCELLED;
      default -> PlanState.ACTIVE;
    };
  }

  private static @Nullable Agreement agreed(
      PlanState state, Instant made, int days, @Nullable Person side) {
    boolean agreed =
        state == PlanState.AGREED || state == PlanState.ACTIVE || state == PlanState.COMPLETED;
    return agreed && side != null
        ? new Agreement(made.plusSeconds(86_400L * days), side.login())
        : null;
  }

  private static PlanItemInput item(Story story, Intention one, Instant made, PlanState state) {
    Need need = one.need();
    boolean missed = state == PlanState.COMPLETED && story.shown(need.competency()) < need.level();
    Chance chance = story.chance("practice", need.competency());
    List<PlanActionInput> actions = new ArrayList<>();
    actions.add(
        new PlanActionInput(ActionType.LEARNING, null, one.activity(), null, null, null, null));
    if (chance.in100(40)) {
      actions.add(
          new PlanActionInput(
              ActionType.STRETCH_ASSIGNMENT, chance.of(PRACTICE), null, null, null, null, null));
    }
    return new PlanItemInput(
        need.competency(),
        null,
        BigDecimal.valueOf(need.level()),
        BigDecimal.valueOf(one.from()),
        gap(one, made),
        null,
        one.due(),
        missed ? "Not reached in the year; to be looked at again in the next plan." : null,
        actions);
  }

  private static FrozenGap gap(Intention one, Instant made) {
    BigDecimal lacking = BigDecimal.valueOf(one.need().level() - one.from());
    return new FrozenGap(
        made,
        BigDecimal.valueOf(one.need().level()),
        BigDecimal.valueOf(one.from()),
        lacking,
        GapStatus.BELOW,
        one.need().weight().multiply(lacking).divide(SCALE_WIDTH));
  }
}
