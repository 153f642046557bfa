package org.espalier.platform.problem;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.espalier.testing.Answer;

/**
 * How codes are met over one interface.
 *
 * @param ways a request by code, that is answered with it
 * @param never codes that cannot be met there, each with the reason
 */
record Provocations(Map<String, Supplier<Answer>> ways, Map<String, String> never) {

  static Provocations of(Map<String, String> never) {
    return new Provocations(new TreeMap<>(), never);
  }

  Provocations add(String code, Supplier<Answer> way) {
    ways.put(code, way);
    return this;
  }

  /** Insists that exactly these codes are provided for, and provokes them all. */
  void meet(Set<String> codes, BiConsumer<String, Answer> check) {
    Set<String> known = new TreeSet<>(ways.keySet());
    known.addAll(never.keySet());
    assertEquals(
        new TreeSet<>(codes),
        known,
        "each code needs a request that is answered with it, or a reason why there is none");
    assertEquals(codes.size(), ways.size() + never.size(), "a code is met or is not");
    assertAll(
        ways.entrySet().stream()
            .map(way -> () -> check.accept(way.getKey(), way.getValue().get())));
  }
}
