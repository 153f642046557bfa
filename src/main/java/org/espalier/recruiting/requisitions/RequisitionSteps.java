package org.espalier.recruiting.requisitions;

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
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.platform.workflow.TransitionView;
import org.espalier.platform.workflow.Transitions;
import org.jspecify.annotations.Nullable;

/**
 * The steps that requisitions take, on record and in the feed. With the first one that opens it,
 * what a requisition asks for is kept.
 */
@Singleton
class RequisitionSteps {

  private static final Query RECORD = Query.file("recruiting/record_requisition_steps");
  private static final Query STEP = Query.file("recruiting/step_requisition");
  private static final Query FREEZE = Query.file("recruiting/freeze_requirements");
  private static final Transitions TRANSITIONS =
      new Transitions(
          Query.of(
              """
              select t.requisition_id, t.id, t.from_state, t.to_state, t.comment, t.made_at, t.made_by
              from requisition_transition t
              where t.tenant_id = :tenant and t.requisition_id = any(:ids) order by t.id\
              """),
          "requisition_id");

  private final Sql sql;
  private final Feed feed;
  private final Tenancy tenancy;

  RequisitionSteps(Sql sql, Feed feed, Tenancy tenancy) {
    this.sql = sql;
    this.feed = feed;
    this.tenancy = tenancy;
  }

  /** The steps that requisitions took, in the requisitions' order, the first one first. */
  List<List<TransitionView>> of(List<UUID> requisitions) {
    return TRANSITIONS.of(sql, requisitions);
  }

  /** Takes a step that was found to be legal. */
  void take(RequisitionView present, RequisitionState to, @Nullable String comment) {
    Instant now = Moments.now();
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
    feed.note(
        new Change(
            "requisition.transitioned",
            "requisition",
            present.id(),
            null,
            JsonText.of(Map.of("from", present.state(), "to", to))));
  }

  /** Puts on record where requisitions have gone. */
  void record(List<UUID> requisitions, Instant now, @Nullable String comment) {
    Args args = Args.of("now", now).uuids("requisitions", requisitions);
    sql.update(FREEZE, Args.of("day", Moments.today()).and(args));
    sql.list(
        RECORD,
        args.and("actor", tenancy.caller().subject())
            .and("comment", comment)
            .uuids("ids", requisitions.stream().map(_ -> Ids.next()).toList()),
        row -> row.uuid("requisition_id"));
  }
}
