package org.espalier.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, as a {@link Window} asked for it.
 *
 * @param items the things, in the list's order
 * @param cursors tells the place of a thing
 * @param earlier true if there is more in front of the part
 * @param later true if there is more behind it
 * @param total how many things the whole list has, if that was asked
 */
public record Slice<V>(
    List<V> items,
    Function<V, String> cursors,
    boolean earlier,
    boolean later,
    @Nullable Long total) {

  /** Takes off the one thing too many that shows that there are more. */
  static <V> Slice<V> of(List<V> found, Window window, Ordering<V> ordering, @Nullable Long total) {
    boolean more = found.size() > window.size();
    List<V> items = more ? found.subList(0, window.size()) : found;
    boolean backward = window.backward();
    return new Slice<>(
        backward ? items.reversed() : items,
        ordering::cursor,
        backward ? more : window.after() != null,
        backward ? window.before() != null : more,
        total);
  }
}
