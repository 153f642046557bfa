package org.espalier.performance.goals;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.http.Etag;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.platform.workflow.TransitionView;
import org.espalier.platform.workflow.Transitions;
import org.jspecify.annotations.Nullable;

/** The steps that goals take, on record and in the feed. */
@Singleton
class GoalSteps {

  private static final Query RECORD = Query.file("performance/record_goal_steps");
  private static final Query STEP = Query.file("performance/step_goal");
  private static final Transitions TRANSITIONS =
      new Transitions(
          Query.of(
              """
              select t.goal_id, t.id, t.from_state, t.to_state, t.comment, t.made_at, t.made_by
              from goal_transition t
              where t.tenant_id = :tenant and t.goal_id = any(:ids) order by t.id\
              """),
          "goal_id");

  private final Sql sql;
  private final Feed feed;
  private final Tenancy tenancy;

  GoalSteps(Sql sql, Feed feed, Tenancy tenancy) {
    this.sql = sql;
    this.feed = feed;
    this.tenancy = tenancy;
  }

  /** The steps that goals took, in the goals' order, the first one first. */
  List<List<TransitionView>> of(List<UUID> goals) {
    return TRANSITIONS.of(sql, goals);
  }

  /** Takes a step that was found to be legal. */
  void take(GoalView present, GoalState to, Instant now, @Nullable String comment) {
    int rows =
        sql.update(
            STEP,
            Args.of("id", present.id())
                .and("state", to.name())
                .and("version", present.revision())
                .and("now", now)
                .and("actor", tenancy.caller().subject()));
    Etag.requireWritten(rows);
    record(List.of(present.id()), now, comment);
    note("transitioned", present, Map.of("from", present.state(), "to", to));
  }

  /** Puts on record where goals have gone. */
  void record(List<UUID> goals, Instant now, @Nullable String comment) {
    sql.list(
        RECORD,
        Args.of("now", now)
            .and("actor", tenancy.caller().subject())
            .and("comment", comment)
            .uuids("ids", goals.stream().map(_ -> Ids.next()).toList())
            .uuids("goals", goals),
        row -> row.uuid("goal_id"));
  }

  /** Tells the feed what happened to a goal. */
  void note(String what, GoalView goal, Map<String, ?> facts) {
    feed.note(new Change("goal." + what, "goal", goal.id(), goal.employeeId(), JsonText.of(facts)));
  }
}
