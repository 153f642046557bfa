package org.espalier.compensation.worksheets;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.http.Etag;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Json;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.platform.workflow.Lifecycle;
import org.espalier.platform.workflow.Lifecycles;
import org.espalier.platform.workflow.Step;
import org.espalier.platform.workflow.TransitionView;
import org.jspecify.annotations.Nullable;

/** The steps that worksheets take, on record and in the feed. */
@Singleton
class WorksheetSteps {

  private static final Query STEP = Query.file("compensation/step_worksheet");
  private static final Lifecycle LIFE =
      Lifecycle.of("merit-worksheet", "merit_worksheet", "worksheet_id", WorksheetState.DRAFT);

  private final Sql sql;
  private final Tenancy tenancy;
  private final Lifecycles lives;

  WorksheetSteps(Sql sql, Tenancy tenancy, Lifecycles lives) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.lives = lives;
  }

  /** The steps that worksheets took, in the worksheets' order, the first one first. */
  List<List<TransitionView>> of(List<UUID> worksheets) {
    return lives.of(LIFE, worksheets);
  }

  /** Takes a step that was found to be legal. An approval keeps the facts of the moment. */
  void take(WorksheetView present, WorksheetState to, Instant now, @Nullable String comment) {
    Json facts = to == WorksheetState.APPROVED ? JsonText.of(present.kept()) : null;
    int rows =
        sql.update(
            STEP,
            Args.of("id", present.id())
                .and("state", to.name())
                .and("facts", facts)
                .and("version", present.revision())
                .and("now", now)
                .and("actor", tenancy.caller().subject()));
    Etag.requireWritten(rows);
    lives.taken(
        LIFE, new Step(present.id(), present.revision(), null, present.state(), to), now, comment);
  }

  /** Puts on record where worksheets have gone. */
  void record(List<UUID> worksheets, Instant now, @Nullable String comment) {
    lives.record(LIFE, worksheets, now, comment);
  }
}
