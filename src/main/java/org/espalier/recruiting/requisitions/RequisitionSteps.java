package org.espalier.recruiting.requisitions;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.workflow.Lifecycle;
import org.espalier.platform.workflow.Lifecycles;
import org.espalier.platform.workflow.Step;
import org.espalier.platform.workflow.TransitionView;
import org.jspecify.annotations.Nullable;

/**
 * The steps that requisitions take, on record and in the feed. With the first one that opens it,
 * what a requisition asks for is kept.
 */
@Singleton
class RequisitionSteps {

  private static final Query FREEZE = Query.file("recruiting/freeze_requirements");
  private static final Lifecycle LIFE =
      Lifecycle.of("requisition", "requisition", "requisition_id", RequisitionState.DRAFT);

  private final Sql sql;
  private final Lifecycles lives;

  RequisitionSteps(Sql sql, Lifecycles lives) {
    this.sql = sql;
    this.lives = lives;
  }

  /** The steps that requisitions took, in the requisitions' order, the first one first. */
  List<List<TransitionView>> of(List<UUID> requisitions) {
    return lives.of(LIFE, requisitions);
  }

  /** Takes a step that was found to be legal. */
  void take(RequisitionView present, RequisitionState to, @Nullable String comment) {
    Instant now = Moments.now();
    lives.take(
        LIFE, new Step(present.id(), present.revision(), null, present.state(), to), now, comment);
    freeze(List.of(present.id()), now);
  }

  /** Puts on record where requisitions have gone. */
  void record(List<UUID> requisitions, Instant now, @Nullable String comment) {
    freeze(requisitions, now);
    lives.record(LIFE, requisitions, now, comment);
  }

  /** Keeps what those ask for that are open for the first time. */
  private void freeze(List<UUID> requisitions, Instant now) {
    sql.update(
        FREEZE,
        Args.of("day", Moments.today()).and("now", now).uuids("requisitions", requisitions));
  }
}
