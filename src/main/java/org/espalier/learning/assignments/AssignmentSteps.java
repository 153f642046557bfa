package org.espalier.learning.assignments;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.platform.workflow.TransitionView;
import org.espalier.platform.workflow.Transitions;
import org.jspecify.annotations.Nullable;

/** The steps that assignments take, on record and in the feed. */
@Singleton
class AssignmentSteps {

  private static final Query RECORD = Query.file("learning/record_assignment_steps");
  private static final Transitions TRANSITIONS =
      new Transitions(
          Query.of(
              """
              select t.assignment_id, t.id, t.from_state, t.to_state, t.comment, t.made_at, t.made_by
              from assignment_transition t
              where t.tenant_id = :tenant and t.assignment_id = any(:ids) order by t.id\
              """),
          "assignment_id");

  private final Sql sql;
  private final Feed feed;
  private final Tenancy tenancy;
  private final Event<AssignmentsChanged> changes;

  AssignmentSteps(Sql sql, Feed feed, Tenancy tenancy, Event<AssignmentsChanged> changes) {
    this.sql = sql;
    this.feed = feed;
    this.tenancy = tenancy;
    this.changes = changes;
  }

  /** The steps that assignments took, in the assignments' order, the first one first. */
  List<List<TransitionView>> of(List<UUID> assignments) {
    return TRANSITIONS.of(sql, assignments);
  }

  /**
   * Puts on record where assignments have gone, and tells it; whatever changes a state calls it.
   */
  void record(Collection<UUID> assignments, Instant now, @Nullable String comment) {
    if (assignments.isEmpty()) {
      return;
    }
    Args args =
        Args.of("now", now)
            .and("actor", tenancy.caller().subject())
            .and("comment", comment)
            .uuids("ids", assignments.stream().map(_ -> Ids.next()).toList())
            .uuids("assignments", assignments);
    Map<UUID, AssignmentState> taken = new HashMap<>();
    sql.list(
        RECORD,
        args,
        row -> taken.put(row.uuid("assignment_id"), row.choice(AssignmentState.class, "to_state")));
    if (!taken.isEmpty()) {
      changes.fire(new AssignmentsChanged(taken, now));
    }
  }

  /** Tells that there are new assignments; whatever makes some calls it. */
  void made(Collection<UUID> assignments, Instant now) {
    if (!assignments.isEmpty()) {
      Map<UUID, AssignmentState> states = new HashMap<>();
      assignments.forEach(id -> states.put(id, AssignmentState.ASSIGNED));
      changes.fire(new AssignmentsChanged(states, now));
    }
  }

  /** Tells the feed what happened to a person's assignment. */
  void note(String what, UUID id, UUID employee) {
    feed.note(
        new Change(
            "assignment." + what,
            "assignment",
            id,
            employee,
            JsonText.of(Map.of("employeeId", employee))));
  }
}
