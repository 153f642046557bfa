package org.espalier.platform.audit;

import java.util.List;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.State;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did.
 *
 * @param action what, such as {@code employee.updated}
 * @param objectType kind of the thing that it was done to, singular
 * @param objectId the thing
 * @param before SHA-256 of its state before, hexadecimal; null if there was none or it is not told
 * @param after SHA-256 of its state afterwards; null if there is none
 * @param members the members that changed
 */
public record AuditEntry(
    String action,
    String objectType,
    String objectId,
    @Nullable String before,
    @Nullable String after,
    List<String> members) {

  /** Somebody looked at something; nothing has changed. */
  public static AuditEntry read(String objectType, String objectId, List<String> members) {
    return new AuditEntry(objectType + ".read", objectType, objectId, null, null, members);
  }

  /** The entry of a change; where its kind does not tell the state, its facts are hashed. */
  public static AuditEntry of(Change change) {
    State state =
        change.state().equals(State.UNTOLD)
            ? new State(null, AuditDigest.of(change.data().text()), List.of())
            : change.state();
    return new AuditEntry(
        change.type(),
        change.subjectType(),
        change.subjectId().toString(),
        state.before(),
        state.after(),
        state.members());
  }
}
