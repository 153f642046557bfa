package org.espalier.platform.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change did to a thing, without telling what the thing is.
 *
 * @param before SHA-256 of the thing's state before, hexadecimal; null if there was none or it is
 *     not told
 * @param after SHA-256 of its state afterwards; null if there is none
 * @param members the members that changed; none for a new thing
 */
public record State(@Nullable String before, @Nullable String after, List<String> members) {

  /** Of things whose kind does not tell. */
  public static final State UNTOLD = new State(null, null, List.of());
}
