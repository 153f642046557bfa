package org.espalier.recruiting.applications;

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

/** What was decided about applications: on record for ever, and in the feed without names. */
@Singleton
class JobApplicationSteps {

  private static final Query RECORD = Query.file("recruiting/record_application_steps");
  private static final Query STEP = Query.file("recruiting/step_application");
  private static final Transitions TRANSITIONS =
      new Transitions(
          Query.of(
              """
              select t.application_id, t.id, t.from_state, t.to_state, t.comment, t.made_at, t.made_by
              from job_application_transition t
              where t.tenant_id = :tenant and t.application_id = any(:ids) order by t.id\
              """),
          "application_id");

  private final Sql sql;
  private final Feed feed;
  private final Tenancy tenancy;

  JobApplicationSteps(Sql sql, Feed feed, Tenancy tenancy) {
    this.sql = sql;
    this.feed = feed;
    this.tenancy = tenancy;
  }

  /** What was decided about an application, the first first. */
  List<TransitionView> of(UUID application) {
    return TRANSITIONS.of(sql, List.of(application)).getFirst();
  }

  /** Takes a step that was found to be legal. */
  void take(
      JobApplicationView present, ApplicationStage to, Instant now, @Nullable String comment) {
    int rows =
        sql.update(
            STEP,
            Args.of("id", present.id())
                .and("stage", to.name())
                .and("version", present.revision())
                .and("now", now)
                .and("actor", tenancy.caller().subject()));
    Etag.requireWritten(rows);
    record(List.of(present.id()), now, comment);
    feed.note(
        new Change(
            "job-application.transitioned",
            "job-application",
            present.id(),
            null,
            JsonText.of(Map.of("from", present.stage(), "to", to))));
  }

  /** Puts on record where applications have gone. */
  void record(List<UUID> applications, Instant now, @Nullable String comment) {
    sql.list(
        RECORD,
        Args.of("now", now)
            .and("actor", tenancy.caller().subject())
            .and("comment", comment)
            .uuids("ids", applications.stream().map(_ -> Ids.next()).toList())
            .uuids("applications", applications),
        row -> row.uuid("application_id"));
  }
}
