package org.espalier.platform.workflow;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.http.Etag;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/**
 * The steps that things take, on record and in the feed. Which of them are legal is decided before.
 */
@Singleton
public class Lifecycles {

  private final Sql sql;
  private final Feed feed;
  private final Tenancy tenancy;

  Lifecycles(Sql sql, Feed feed, Tenancy tenancy) {
    this.sql = sql;
    this.feed = feed;
    this.tenancy = tenancy;
  }

  /** The steps that things took, in the things' order, the first one first. */
  public List<List<TransitionView>> of(Lifecycle life, List<UUID> things) {
    return life.taken().of(sql, things);
  }

  /**
   * Takes a step that was found to be legal.
   *
   * @throws org.espalier.platform.problem.ProblemException STALE_VERSION if the thing is no longer
   *     what was read
   */
  public void take(Lifecycle life, Step step, Instant now, @Nullable String comment) {
    Args args =
        Args.of("id", step.id())
            .and("to", step.to().name())
            .and("version", step.revision())
            .and("now", now)
            .and("actor", tenancy.caller().subject());
    Etag.requireWritten(sql.update(life.step(), args));
    taken(life, step, now, comment);
  }

  /** Records and tells a step that was taken with more than the state. */
  public void taken(Lifecycle life, Step step, Instant now, @Nullable String comment) {
    sql.update(
        life.recordOne(),
        Args.of("id", Ids.next())
            .and("thing", step.id())
            .and("from", step.from().name())
            .and("to", step.to().name())
            .and("comment", comment)
            .and("now", now)
            .and("actor", tenancy.caller().subject()));
    feed.note(
        new Change(
            life.subject() + ".transitioned",
            life.subject(),
            step.id(),
            step.person(),
            JsonText.of(Map.of("from", step.from(), "to", step.to()))));
  }

  /**
   * Puts on record where things have gone.
   *
   * @return where, for those that went somewhere
   */
  public Map<UUID, String> record(
      Lifecycle life, Collection<UUID> things, Instant now, @Nullable String comment) {
    Args args =
        Args.of("now", now)
            .and("actor", tenancy.caller().subject())
            .and("comment", comment)
            .uuids("ids", things.stream().map(_ -> Ids.next()).toList())
            .uuids("things", things);
    Map<UUID, String> gone = new HashMap<>();
    sql.list(life.record(), args, row -> gone.put(row.uuid("thing_id"), row.text("to_state")));
    return gone;
  }
}
