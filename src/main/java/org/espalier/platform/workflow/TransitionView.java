package org.espalier.platform.workflow;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A step that was taken.
 *
 * @param from the state before
 * @param to the state after
 * @param comment why
 * @param at when
 * @param by the subject of whoever took it
 */
@Schema(name = "Transition")
public record TransitionView(
    UUID id, String from, String to, @Nullable String comment, Instant at, String by) {

  /** The columns id, from_state, to_state, comment, made_at and made_by. */
  public static TransitionView of(Row row) throws SQLException {
    return new TransitionView(
        row.uuid("id"),
        row.text("from_state"),
        row.text("to_state"),
        row.textOrNull("comment"),
        row.instant("made_at"),
        row.text("made_by"));
  }

  /** The same step for those whom its comment is not for. */
  public TransitionView withoutWords() {
    return new TransitionView(id, from, to, null, at, by);
  }
}
