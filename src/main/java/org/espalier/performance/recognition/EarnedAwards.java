package org.espalier.performance.recognition;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.espalier.plan.plans.PlanNoted;
import org.espalier.plan.plans.PlansNoted;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;

/**
 * Awards what people earn by their plans, in the same transaction; what did not last is taken back.
 */
@Singleton
class EarnedAwards {

  private static final Query EARNED = Query.file("performance/earned_badges");
  private static final Query AWARD = Query.file("performance/award_earned");
  private static final Query VOID = Query.file("performance/void_awards");

  private final Sql sql;
  private final Tenancy tenancy;
  private final Recognitions recognitions;

  EarnedAwards(Sql sql, Tenancy tenancy, Recognitions recognitions) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.recognitions = recognitions;
  }

  void noted(@Observes PlansNoted noted) {
    award(BadgeTrigger.PLAN_ITEM_ACHIEVED, earned(noted, "item-achieved", EarnedAwards::item));
    award(BadgeTrigger.PLAN_COMPLETED, earned(noted, "completed", PlanNoted::plan));
    takeBack(
        earned(noted, "item-reopened", EarnedAwards::item).stream().map(Earned::origin).toList());
  }

  private static List<Earned> earned(
      PlansNoted noted, String what, Function<PlanNoted, UUID> origin) {
    return noted.all().stream()
        .filter(one -> one.what().equals(what))
        .map(one -> new Earned(origin.apply(one), one.employee()))
        .toList();
  }

  private static UUID item(PlanNoted noted) {
    return UUID.fromString(String.valueOf(noted.facts().get("itemId")));
  }

  private void award(BadgeTrigger kind, List<Earned> earned) {
    if (earned.isEmpty()) {
      return;
    }
    List<Award> awards =
        sql.list(
            EARNED,
            Args.of("kind", kind.name())
                .uuids("origins", earned.stream().map(Earned::origin).toList()),
            row ->
                new Award(
                    earned.get(row.count("ordinal") - 1), row.uuid("id"), row.count("points")));
    if (awards.isEmpty()) {
      return;
    }
    Args args =
        Args.of("kind", kind.name())
            .uuids("ids", awards.stream().map(_ -> Ids.next()).toList())
            .uuids("employees", awards.stream().map(one -> one.earned().employee()).toList())
            .uuids("badges", awards.stream().map(Award::badge).toList())
            .uuids("origins", awards.stream().map(one -> one.earned().origin()).toList())
            .and("points", awards.stream().map(Award::points).toArray(Integer[]::new))
            .and("now", Moments.now())
            .and("actor", tenancy.caller().subject());
    told("awarded", AWARD, args);
  }

  private void takeBack(List<UUID> origins) {
    if (!origins.isEmpty()) {
      Args args =
          Args.none()
              .uuids("origins", origins)
              .and("now", Moments.now())
              .and("actor", tenancy.caller().subject());
      told("voided", VOID, args);
    }
  }

  private void told(String what, Query query, Args args) {
    sql.list(
        query,
        args,
        row -> {
          recognitions.note(what, row.uuid("id"), row.uuid("employee_id"));
          return row.uuid("id");
        });
  }

  /** What somebody earned something by: an item or a plan. */
  private record Earned(UUID origin, UUID employee) {}

  private record Award(Earned earned, UUID badge, int points) {}
}
