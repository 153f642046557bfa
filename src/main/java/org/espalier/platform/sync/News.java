package org.espalier.platform.sync;

import java.util.List;
import java.util.UUID;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.State;
import org.espalier.platform.sql.Json;
import org.jspecify.annotations.Nullable;

/**
 * Tells the feed what became of the things of a table. Of confidential ones it does not tell what
 * they are called outside.
 *
 * @param subject what one is called in events
 */
record News(Tools tools, String subject, String table) {

  private static final State GONE = new State(null, null, List.of("deletedAt"));
  private static final State INACTIVE = new State(null, null, List.of("status"));

  /** Tells of a row that made or changed a thing. */
  void written(Writer.Written<?> one, boolean confidential) {
    Inbound<?> row = one.row();
    String what = row.outcome() == Outcome.CREATED ? "created" : "updated";
    Json data = data(row.source(), row.externalId(), confidential);
    note(what, row.id(), one.person(), data, one.state());
  }

  /** Tells of things that were deleted. */
  void deleted(List<Endings.Ended> things, boolean confidential) {
    ended("deleted", things, GONE, confidential);
  }

  /** Tells of things that a file has no more. */
  void inactive(List<Endings.Ended> things, boolean confidential) {
    ended("updated", things, INACTIVE, confidential);
  }

  private void ended(String what, List<Endings.Ended> things, State state, boolean confidential) {
    for (Endings.Ended one : things) {
      Json data = data(one.source(), one.externalId(), confidential);
      note(what, one.id(), one.person(), data, state);
    }
    tools.changed(table, things.stream().map(Endings.Ended::id).toList());
  }

  private void note(String what, UUID id, @Nullable UUID person, Json data, State state) {
    tools.feed().note(new Change(subject + "." + what, subject, id, person, data, state));
  }

  private static Json data(String source, String externalId, boolean confidential) {
    return confidential ? EventData.NONE : EventData.of(source, externalId);
  }
}
