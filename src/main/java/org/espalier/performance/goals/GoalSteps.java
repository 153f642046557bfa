package org.espalier.performance.goals;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.workflow.Lifecycle;
import org.espalier.platform.workflow.Lifecycles;
import org.espalier.platform.workflow.Step;
import org.espalier.platform.workflow.TransitionView;
import org.jspecify.annotations.Nullable;

/** The steps that goals take, on record and in the feed. */
@Singleton
class GoalSteps {

  private static final Lifecycle LIFE = Lifecycle.of("goal", "goal", "goal_id", GoalState.DRAFT);

  private final Lifecycles lives;
  private final Feed feed;

  GoalSteps(Lifecycles lives, Feed feed) {
    this.lives = lives;
    this.feed = feed;
  }

  /** The steps that goals took, in the goals' order, the first one first. */
  List<List<TransitionView>> of(List<UUID> goals) {
    return lives.of(LIFE, goals);
  }

  /** Takes a step that was found to be legal. */
  void take(GoalView present, GoalState to, Instant now, @Nullable String comment) {
    lives.take(
        LIFE,
        new Step(present.id(), present.revision(), present.employeeId(), present.state(), to),
        now,
        comment);
  }

  /** Puts on record where goals have gone. */
  void record(List<UUID> goals, Instant now, @Nullable String comment) {
    lives.record(LIFE, goals, now, comment);
  }

  /** Tells the feed what happened to a goal. */
  void note(String what, GoalView goal, Map<String, ?> facts) {
    feed.note(new Change("goal." + what, "goal", goal.id(), goal.employeeId(), JsonText.of(facts)));
  }
}
