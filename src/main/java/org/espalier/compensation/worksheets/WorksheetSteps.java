package org.espalier.compensation.worksheets;

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
import org.espalier.platform.sql.Json;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.platform.workflow.TransitionView;
import org.espalier.platform.workflow.Transitions;
import org.jspecify.annotations.Nullable;

/** The steps that worksheets take, on record and in the feed. */
@Singleton
class WorksheetSteps {

  private static final Query RECORD = Query.file("compensation/record_worksheet_steps");
  private static final Query STEP = Query.file("compensation/step_worksheet");
  private static final Transitions TRANSITIONS =
      new Transitions(
          Query.of(
              """
              select t.worksheet_id, t.id, t.from_state, t.to_state, t.comment, t.made_at, t.made_by
              from merit_worksheet_transition t
              where t.tenant_id = :tenant and t.worksheet_id = any(:ids) order by t.id\
              """),
          "worksheet_id");

  private final Sql sql;
  private final Feed feed;
  private final Tenancy tenancy;

  WorksheetSteps(Sql sql, Feed feed, Tenancy tenancy) {
    this.sql = sql;
    this.feed = feed;
    this.tenancy = tenancy;
  }

  /** The steps that worksheets took, in the worksheets' order, the first one first. */
  List<List<TransitionView>> of(List<UUID> worksheets) {
    return TRANSITIONS.of(sql, worksheets);
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
    record(List.of(present.id()), now, comment);
    feed.note(
        new Change(
            "merit-worksheet.transitioned",
            "merit-worksheet",
            present.id(),
            null,
            JsonText.of(Map.of("from", present.state(), "to", to))));
  }

  /** Puts on record where worksheets have gone. */
  void record(List<UUID> worksheets, Instant now, @Nullable String comment) {
    sql.list(
        RECORD,
        Args.of("now", now)
            .and("actor", tenancy.caller().subject())
            .and("comment", comment)
            .uuids("ids", worksheets.stream().map(_ -> Ids.next()).toList())
            .uuids("worksheets", worksheets),
        row -> row.uuid("worksheet_id"));
  }
}
