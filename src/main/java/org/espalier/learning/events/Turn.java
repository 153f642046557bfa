package org.espalier.learning.events;

import java.util.ArrayList;
import java.util.List;

/**
 * Events about a person and an activity that take effect together: a single one, or several in a
 * row that tell of learning that goes on.
 *
 * @param events in the order in which they happened
 */
record Turn(List<Told> events) {

  /** The turns of events about the same person and activity, in the order of these. */
  static List<Turn> of(List<Told> events) {
    List<Turn> turns = new ArrayList<>();
    for (Told told : events) {
      if (turns.isEmpty() || !turns.getLast().takes(told)) {
        turns.add(new Turn(new ArrayList<>()));
      }
      turns.getLast().events.add(told);
    }
    return turns;
  }

  private boolean takes(Told next) {
    return next.input().goesOn() && events.getLast().input().goesOn();
  }

  /** The one that says what is done: the last one that tells how far the person is, or the last. */
  Told lead() {
    return events.reversed().stream()
        .filter(told -> told.input().progress() != null)
        .findFirst()
        .orElse(events.getLast());
  }
}
