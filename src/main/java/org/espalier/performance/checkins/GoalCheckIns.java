package org.espalier.performance.checkins;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.espalier.performance.goals.GoalPolicy;
import org.espalier.performance.goals.GoalState;
import org.espalier.performance.goals.GoalView;
import org.espalier.performance.goals.Goals;
import org.espalier.performance.goals.KeyResultType;
import org.espalier.performance.goals.KeyResultValue;
import org.espalier.performance.goals.KeyResultView;
import org.espalier.platform.http.Body;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.Owners;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.paging.Window;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Tools;
import org.jspecify.annotations.Nullable;

/** What was said about how goals go. Append-only. */
@Singleton
class GoalCheckIns {

  private static final Listing<GoalCheckInView> LISTING =
      new Listing<>(Query.file("performance/goal_check_ins"), GoalCheckInView::of, "k")
          .dated("k.recorded_at", "null::timestamptz")
          .sort("recordedAt", "k.recorded_at", "timestamptz", GoalCheckInView::recordedAt);
  private static final Query RECORD = Query.file("performance/record_goal_check_in");

  private final Tools tools;
  private final GoalPolicy policy;
  private final Goals goals;

  GoalCheckIns(Tools tools, GoalPolicy policy, Goals goals) {
    this.tools = tools;
    this.policy = policy;
    this.goals = goals;
  }

  /** A page of the check-ins on a goal. */
  Page<GoalCheckInView> page(UUID goal, PageParams asked) {
    goals.get(goal);
    Condition of = Condition.of("k.goal_id = :goal", Args.of("goal", goal));
    return LISTING.page(tools.sql(), asked, new Filters().add(of).add(policy.visible()));
  }

  /** A part of the check-ins on each of several goals. */
  Map<UUID, Slice<GoalCheckInView>> slices(List<UUID> all, PageParams asked, Window window) {
    Filters filters = new Filters().add(policy.visible());
    return LISTING.slices(tools.sql(), new Owners("k.goal_id", all), asked, window, filters);
  }

  /** The visible check-ins among these ids. */
  List<GoalCheckInView> all(Collection<UUID> ids) {
    Condition among = Condition.of("k.id = any(:ids)", Args.none().uuids("ids", ids));
    return LISTING.some(tools.sql(), Condition.and(List.of(among, policy.visible())));
  }

  /**
   * A check-in on a goal.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND
   */
  GoalCheckInView get(UUID goal, UUID id) {
    Condition which =
        Condition.of("k.id = :id and k.goal_id = :goal", Args.of("id", id).and("goal", goal));
    return LISTING
        .one(tools.sql(), Condition.and(List.of(which, policy.visible())))
        .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such check-in."));
  }

  /** How far a goal was, by what had been said until a moment. */
  GoalProgressView progress(UUID goal, AsOf asOf) {
    goals.get(goal);
    return goals.then(List.of(goal), asOf).stream()
        .map(then -> GoalProgressView.of(then, asOf))
        .findFirst()
        .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such goal."));
  }

  /**
   * Puts on record how a goal goes.
   *
   * @throws org.espalier.platform.problem.ProblemException CONFLICT for goals that are not active
   */
  GoalCheckInView record(UUID goal, Body<GoalCheckInInput> body) {
    policy.requireWrite();
    GoalView about = goals.get(goal);
    policy.requireChangeOf(about.employeeId());
    GoalCheckInInput input = body.present();
    check(about, input, body.faults());
    body.faults().throwIfAny();
    if (about.state() != GoalState.ACTIVE) {
      throw CommonProblem.CONFLICT.because("The goal is " + about.state() + ", not ACTIVE.");
    }
    UUID id = Ids.next();
    return tools
        .transactions()
        .call(() -> {
          int recorded =
              tools
                  .sql()
                  .update(
                      RECORD,
                      Args.of("id", id)
                          .and("goal", goal)
                          .and("comment", input.comment())
                          .and("confidence", input.confidence().name())
                          .and("progress", input.progress())
                          .and("told", JsonText.of(input.told()))
                          .and("now", Moments.now())
                          .and("actor", tools.tenancy().caller().subject()));
          if (recorded == 0) {
            throw CommonProblem.CONFLICT.because("The goal is not ACTIVE any more.");
          }
          goals.note("checked-in", about, Map.of("checkInId", id));
          return get(goal, id);
        });
  }

  private static void check(GoalView goal, GoalCheckInInput input, Faults faults) {
    if (input.progress() != null && !goal.keyResults().isEmpty()) {
      faults.add("/progress", FaultCode.EXCLUSIVE, "The goal's key results say how far it is.");
    }
    Map<String, KeyResultView> known =
        goal.keyResults().stream()
            .collect(Collectors.toMap(KeyResultView::key, Function.identity()));
    for (int i = 0; i < input.told().size(); i++) {
      KeyResultValue value = input.told().get(i);
      if (value != null && value.key() != null) {
        check(value, known.get(value.key()), "/keyResults/" + i, faults);
      }
    }
  }

  private static void check(
      KeyResultValue value, @Nullable KeyResultView result, String at, Faults faults) {
    if (result == null) {
      faults.add(at + "/key", FaultCode.UNKNOWN_REFERENCE, "The goal has no such key result.");
    } else if (result.type() == KeyResultType.MILESTONE
        && value.value() != null
        && value.value().signum() != 0
        && value.value().compareTo(BigDecimal.ONE) != 0) {
      faults.add(at + "/value", FaultCode.NOT_ALLOWED, "A MILESTONE is there (1) or not (0).");
    }
  }
}
