package org.espalier.platform.feed;

import java.util.UUID;
import org.espalier.platform.sql.Json;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param type what happened, such as {@code employee.updated}
 * @param subjectType kind of the thing that it happened to, singular, such as {@code employee}
 * @param subjectId the thing
 * @param personId the employee whom it concerns, if any: they and their managers may see it
 * @param data a few facts; readers fetch the thing for more
 * @param state what it did to the thing
 */
public record Change(
    String type,
    String subjectType,
    UUID subjectId,
    @Nullable UUID personId,
    Json data,
    State state) {

  /** A change that adds to what was: its facts are all that there is of it. */
  public Change(
      String type, String subjectType, UUID subjectId, @Nullable UUID personId, Json data) {
    this(type, subjectType, subjectId, personId, data, State.UNTOLD);
  }
}
