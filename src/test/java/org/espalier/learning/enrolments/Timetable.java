package org.espalier.learning.enrolments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the sessions of one activity are meant to be, in the order in which they begin. */
final class Timetable {

  private final List<Waitlist> sessions = new ArrayList<>();
  private int enrolments;

  /** One more session, after those that there are. */
  void open(@Nullable Integer capacity, @Nullable Integer mostWaiting) {
    sessions.add(new Waitlist(capacity, mostWaiting, () -> ++enrolments));
  }

  Waitlist session(int index) {
    return sessions.get(index);
  }

  /** Calls one off: everybody who was in it, with the session in which they got a seat, or null. */
  Map<String, @Nullable Integer> cancel(int index, Reoffer reoffer) {
    Map<String, @Nullable Integer> served = new LinkedHashMap<>();
    for (String person : sessions.get(index).cancel()) {
      Integer to = reoffer == Reoffer.NONE ? null : seatFor(person);
      served.put(person, to);
      if (to != null) {
        sessions.get(to).give(person, reoffer);
      }
    }
    return served;
  }

  private @Nullable Integer seatFor(String person) {
    for (int i = 0; i < sessions.size(); i++) {
      if (sessions.get(i).free() && !sessions.get(i).has(person)) {
        return i;
      }
    }
    return null;
  }
}
