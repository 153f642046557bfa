package org.espalier.learning.enrolments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a session with a waitlist is meant to be: seats, seats that are kept for people, and a queue
 * for them. Enrolments are numbered in the order in which they were made.
 */
final class Waitlist {

  private final Map<String, Integer> seated = new LinkedHashMap<>();
  private final Map<String, Integer> offered = new LinkedHashMap<>();
  private final Map<String, Integer> waiting = new LinkedHashMap<>();
  private final IntSupplier numbers;
  private final @Nullable Integer mostWaiting;
  private @Nullable Integer capacity;
  private boolean cancelled;

  Waitlist(@Nullable Integer capacity, @Nullable Integer mostWaiting, IntSupplier numbers) {
    this.capacity = capacity;
    this.mostWaiting = mostWaiting;
    this.numbers = numbers;
  }

  boolean cancelled() {
    return cancelled;
  }

  boolean has(String person) {
    return seated.containsKey(person) || offered.containsKey(person) || waiting.containsKey(person);
  }

  boolean free() {
    return !cancelled && (capacity == null || seated.size() + offered.size() < capacity);
  }

  /** What is answered to somebody who enrols: a state, or the code of a problem. */
  String enrol(String person) {
    if (cancelled) {
      return "ENROLMENT_CLOSED";
    }
    if (has(person)) {
      return "ALREADY_ENROLLED";
    }
    if (free()) {
      seated.put(person, numbers.getAsInt());
      return "ENROLLED";
    }
    if (mostWaiting != null && waiting.size() >= mostWaiting) {
      return "SESSION_FULL";
    }
    waiting.put(person, numbers.getAsInt());
    return "WAITLISTED";
  }

  /** Somebody withdraws, or declines an offer. */
  void leave(String person) {
    seated.remove(person);
    offered.remove(person);
    waiting.remove(person);
    settle();
  }

  /** Somebody takes a seat that was offered; false if none was. */
  boolean accept(String person) {
    Integer number = offered.remove(person);
    if (number == null) {
      return false;
    }
    seated.put(person, number);
    return true;
  }

  /** False if the session cannot have so few seats. */
  boolean resize(@Nullable Integer seats) {
    if (seats != null && seats < seated.size() + offered.size()) {
      return false;
    }
    capacity = seats;
    settle();
    return true;
  }

  /** Calls it off; those who were in it, in the order in which they are served elsewhere. */
  List<String> cancel() {
    List<String> people = new ArrayList<>(inOrder(seated));
    people.addAll(inOrder(offered));
    people.addAll(waiting.keySet());
    List.of(seated, offered, waiting).forEach(Map::clear);
    cancelled = true;
    return people;
  }

  /** Somebody gets a free seat, or it is kept for them. */
  void give(String person, Reoffer how) {
    (how == Reoffer.MOVE ? seated : offered).put(person, numbers.getAsInt());
  }

  /** Everybody in it, with what they are. */
  Map<String, String> states() {
    Map<String, String> states = new LinkedHashMap<>();
    seated.keySet().forEach(person -> states.put(person, "ENROLLED"));
    offered.keySet().forEach(person -> states.put(person, "OFFERED"));
    waiting
        .keySet()
        .forEach(person -> states.put(person, "WAITLISTED " + (states.size() - seats() + 1)));
    return states;
  }

  /** How many seats are taken or kept. */
  int seats() {
    return seated.size() + offered.size();
  }

  private void settle() {
    while (!waiting.isEmpty() && free()) {
      Map.Entry<String, Integer> first = waiting.entrySet().iterator().next();
      waiting.remove(first.getKey());
      seated.put(first.getKey(), first.getValue());
    }
  }

  private static List<String> inOrder(Map<String, Integer> people) {
    return people.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
