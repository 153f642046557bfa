package org.espalier.learning.enrolments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a session with a waitlist is meant to be: seats, and a queue for them. */
final class Waitlist {

  private final Set<String> seated = new LinkedHashSet<>();
  private final List<String> waiting = new ArrayList<>();
  private @Nullable Integer capacity;
  private final int mostWaiting;

  Waitlist(int capacity, int mostWaiting) {
    this.capacity = capacity;
    this.mostWaiting = mostWaiting;
  }

  /** What is answered to somebody who enrols: a state, or the code of a problem. */
  String enrol(String person) {
    if (seated.contains(person) || waiting.contains(person)) {
      return "ALREADY_ENROLLED";
    }
    if (capacity == null || seated.size() < capacity) {
      seated.add(person);
      return "ENROLLED";
    }
    if (waiting.size() >= mostWaiting) {
      return "SESSION_FULL";
    }
    waiting.add(person);
    return "WAITLISTED";
  }

  /** Somebody withdraws who is in it. */
  void withdraw(String person) {
    seated.remove(person);
    waiting.remove(person);
    settle();
  }

  /** False if the session cannot have so few seats. */
  boolean resize(@Nullable Integer seats) {
    if (seats != null && seats < seated.size()) {
      return false;
    }
    capacity = seats;
    settle();
    return true;
  }

  /** Everybody in it, with what they are. */
  Map<String, String> states() {
    Map<String, String> states = new LinkedHashMap<>();
    seated.forEach(person -> states.put(person, "ENROLLED"));
    for (int i = 0; i < waiting.size(); i++) {
      states.put(waiting.get(i), "WAITLISTED " + (i + 1));
    }
    return states;
  }

  private void settle() {
    while (!waiting.isEmpty() && (capacity == null || seated.size() < capacity)) {
      seated.add(waiting.removeFirst());
    }
  }
}
