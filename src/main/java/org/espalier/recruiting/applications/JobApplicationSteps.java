package org.espalier.recruiting.applications;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.workflow.Lifecycle;
import org.espalier.platform.workflow.Lifecycles;
import org.espalier.platform.workflow.Step;
import org.espalier.platform.workflow.TransitionView;
import org.jspecify.annotations.Nullable;

/** What was decided about applications: on record for ever, and in the feed without names. */
@Singleton
class JobApplicationSteps {

  private static final Lifecycle LIFE =
      Lifecycle.of(
          "job-application",
          "job_application",
          "stage",
          "application_id",
          ApplicationStage.APPLIED);

  private final Lifecycles lives;

  JobApplicationSteps(Lifecycles lives) {
    this.lives = lives;
  }

  /** What was decided about an application, the first first. */
  List<TransitionView> of(UUID application) {
    return lives.of(LIFE, List.of(application)).getFirst();
  }

  /** Takes a step that was found to be legal. */
  void take(
      JobApplicationView present, ApplicationStage to, Instant now, @Nullable String comment) {
    lives.take(
        LIFE, new Step(present.id(), present.revision(), null, present.stage(), to), now, comment);
  }

  /** Puts on record where applications have gone. */
  void record(List<UUID> applications, Instant now, @Nullable String comment) {
    lives.record(LIFE, applications, now, comment);
  }
}
