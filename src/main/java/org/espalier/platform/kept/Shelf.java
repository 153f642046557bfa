package org.espalier.platform.kept;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where answers stand, within a number of bytes: the one that was not asked for longest makes room.
 */
final class Shelf {

  /** What a question and the shelf itself take. */
  private static final int BESIDE = 2_000;

  private static final int LARGEST_SHARE = 2;

  private final long most;
  private final Map<Key, Answer> answers = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /**
   * An empty one.
   *
   * @param most bytes; an answer that takes more than half of them is not kept
   */
  Shelf(long most) {
    this.most = most;
  }

  synchronized @Nullable Answer find(Key key) {
    return answers.get(key);
  }

  /** Keeps an answer instead of the one before. */
  synchronized void keep(Key key, Answer answer) {
    Answer before = answers.remove(key);
    bytes -= before == null ? 0 : before.bytes();
    if (answer.bytes() <= most / LARGEST_SHARE) {
      answers.put(key, answer);
      bytes += answer.bytes();
    }
    Iterator<Answer> oldest = answers.values().iterator();
    while (bytes > most) {
      bytes -= oldest.next().bytes();
      oldest.remove();
    }
  }

  /** How much memory its answers take, about. */
  synchronized long bytes() {
    return bytes;
  }

  /** Whose question it is, and which. */
  record Key(String tenant, Record question) {}

  /**
   * What is kept.
   *
   * @param place up to where nothing happened that makes it another
   */
  record Answer(Place place, Counted<?> counted) {

    long bytes() {
      return counted.bytes() + BESIDE;
    }
  }
}
