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
import org.espalier.platform.workflow.Lifecycle;
import org.espalier.platform.workflow.Lifecycles;
import org.espalier.platform.workflow.TransitionView;
import org.jspecify.annotations.Nullable;

/** The steps that assignments take, on record and in the feed. */
@Singleton
class AssignmentSteps {

  private static final Lifecycle LIFE =
      Lifecycle.of("assignment", "assignment", "assignment_id", AssignmentState.ASSIGNED);

  private final Lifecycles lives;
  private final Feed feed;
  private final Event<AssignmentsChanged> changes;

  AssignmentSteps(Lifecycles lives, Feed feed, Event<AssignmentsChanged> changes) {
    this.lives = lives;
    this.feed = feed;
    this.changes = changes;
  }

  /** The steps that assignments took, in the assignments' order, the first one first. */
  List<List<TransitionView>> of(List<UUID> assignments) {
    return lives.of(LIFE, assignments);
  }

  /**
   * Puts on record where assignments have gone, and tells it; whatever changes a state calls it.
   */
  void record(Collection<UUID> assignments, Instant now, @Nullable String comment) {
    if (assignments.isEmpty()) {
      return;
    }
    Map<UUID, AssignmentState> taken = new HashMap<>();
    lives
        .record(LIFE, assignments, now, comment)
        .forEach((id, state) -> taken.put(id, AssignmentState.valueOf(state)));
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
