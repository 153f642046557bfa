package org.espalier.platform.graphql;

import org.jspecify.annotations.Nullable;

/**
 * What a field takes beside the values that it tells: where much is looked at and little told, the
 * length of the answer says nothing about the work.
 *
 * @param type of the object that has the field
 * @param argument which makes it so much work; null if it always is
 * @param value of the argument that does
 * @param cost in values that could be told at the same expense, for each object
 */
public record Effort(
    String type, String field, @Nullable String argument, @Nullable String value, int cost) {

  /** A field that always takes this much. */
  public static Effort of(String type, String field, int cost) {
    return new Effort(type, field, null, null, cost);
  }

  /** A field that takes this much if an argument has this value. */
  public static Effort where(String type, String field, String argument, String value, int cost) {
    return new Effort(type, field, argument, value, cost);
  }
}
