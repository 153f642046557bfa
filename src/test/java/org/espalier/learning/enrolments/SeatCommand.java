package org.espalier.learning.enrolments;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Something that somebody does to sessions; people and sessions by number. */
sealed interface SeatCommand {

  /** How many people there are. */
  int PEOPLE = 6;

  /** How many sessions there are. */
  int SESSIONS = 3;

  /** Which session it is about. */
  int session();

  record Enrol(String person, int session) implements SeatCommand {}

  record Leave(String person, int session) implements SeatCommand {}

  record Accept(String person, int session) implements SeatCommand {}

  record Resize(int session, @Nullable Integer seats) implements SeatCommand {}

  record Cancel(int session, Reoffer reoffer) implements SeatCommand {}

  /** Whatever is done in whatever order. */
  static Arbitrary<List<SeatCommand>> lists() {
    Arbitrary<String> person =
        Arbitraries.integers().between(0, PEOPLE - 1).map(number -> "p" + number);
    Arbitrary<Integer> session = Arbitraries.integers().between(0, SESSIONS - 1);
    Arbitrary<SeatCommand> command =
        Arbitraries.frequencyOf(
            Tuple.of(9, Combinators.combine(person, session).as(Enrol::new)),
            Tuple.of(4, Combinators.combine(person, session).as(Leave::new)),
            Tuple.of(3, Combinators.combine(person, session).as(Accept::new)),
            Tuple.of(2, Combinators.combine(session, seats()).as(Resize::new)),
            Tuple.of(
                1, Combinators.combine(session, Arbitraries.of(Reoffer.class)).as(Cancel::new)));
    return command.list().ofMinSize(1).ofMaxSize(40);
  }

  /** How many seats a session has; null without limit. */
  static Arbitrary<@Nullable Integer> seats() {
    return Arbitraries.integers().between(1, 4).injectNull(0.1);
  }
}
