package org.espalier.learning.enrolments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.espalier.testing.Answer;
import org.espalier.testing.Tries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever people do in whatever order, sessions are what the {@link Timetable} says: command by
 * command, answer by answer.
 */
@QuarkusTest
class WaitlistTest {

  private static final int TRIES = 15;

  private final Classroom room = new Classroom();
  private final List<UUID> sessions = new ArrayList<>();
  private final Map<String, UUID> enrolments = new HashMap<>();
  private int made;

  @BeforeEach
  void people() {
    room.people(SeatCommand.PEOPLE);
  }

  @Test
  void sessionsAreWhatTheirModelSays() {
    Tries.hold(trials(), TRIES, this::run);
  }

  private static Arbitrary<Trial> trials() {
    Arbitrary<Size> size =
        Combinators.combine(SeatCommand.seats(), SeatCommand.seats())
            .as((seats, places) -> new Size(seats, places == null ? null : places - 1));
    return Combinators.combine(size.list().ofSize(SeatCommand.SESSIONS), SeatCommand.lists())
        .as(Trial::new);
  }

  private void run(Trial trial) {
    Timetable model = new Timetable();
    sessions.clear();
    enrolments.clear();
    try {
      for (Size size : trial.sizes()) {
        model.open(size.seats(), size.places());
        open(size);
      }
      for (SeatCommand command : trial.commands()) {
        perform(command, model);
        boolean everywhere = command instanceof SeatCommand.Cancel;
        for (int i = 0; i < sessions.size(); i++) {
          if (everywhere || i == command.session()) {
            check(i, model.session(i), command);
          }
        }
      }
    } finally {
      sessions.forEach(session -> cancel(session, Reoffer.NONE));
    }
  }

  private void open(Size size) {
    String begin = "2090-0%d-01T".formatted(3 + sessions.size());
    sessions.add(
        room.timed(
            "s" + made++,
            "startsAt:'%s09:00:00Z', endsAt:'%s17:00:00Z'".formatted(begin, begin),
            "capacity:%d, waitlistCapacity:%d".formatted(size.seats(), size.places())));
  }

  private void perform(SeatCommand command, Timetable model) {
    UUID session = sessions.get(command.session());
    Waitlist expected = model.session(command.session());
    switch (command) {
      case SeatCommand.Enrol(String person, int _) -> {
        Answer answer = room.enrol(room.admin, session, person);
        String said = answer.status() == 201 ? answer.text("/state") : answer.text("/code");
        assertEquals(expected.enrol(person), said, command::toString);
      }
      case SeatCommand.Leave(String person, int _) when expected.has(person) -> {
        expected.leave(person);
        room.step(room.admin, enrolment(session, person), "CANCELLED").expect(200);
      }
      case SeatCommand.Accept(String person, int _) when expected.has(person) -> {
        Answer answer = room.step(room.admin, enrolment(session, person), "ENROLLED");
        if (expected.accept(person)) {
          answer.expect(200);
        } else {
          answer.problem(409, "ILLEGAL_TRANSITION");
        }
      }
      case SeatCommand.Resize(int _, Integer seats) when !expected.cancelled() ->
          room.admin
              .patch("/sessions/" + session, "{capacity:" + seats + "}")
              .expect(expected.resize(seats) ? 200 : 422);
      case SeatCommand.Cancel(int index, Reoffer reoffer) -> {
        if (expected.cancelled()) {
          cancel(session, reoffer).problem(409, "ILLEGAL_TRANSITION");
        } else {
          told(cancel(session, reoffer).expect(200), model.cancel(index, reoffer), reoffer);
        }
      }
      default -> {}
    }
  }

  private Answer cancel(UUID session, Reoffer reoffer) {
    return room.admin.post(
        "/sessions/" + session + "/cancellations", "{reason:'x', reoffer:'" + reoffer + "'}");
  }

  /** Everybody who was in it is told of once: with a new seat, or without. */
  private void told(Answer answer, Map<String, @Nullable Integer> served, Reoffer reoffer) {
    List<String> found = new ArrayList<>();
    for (JsonNode one : answer.at(reoffer == Reoffer.OFFER ? "/offered" : "/moved")) {
      found.add(one.at("/employee/externalId").asText() + one.at("/sessionId").asText());
    }
    answer.texts("/without", "/employee/externalId").forEach(found::add);
    List<String> expected = new ArrayList<>();
    served.forEach((person, to) -> {
      if (to != null) {
        expected.add(person + sessions.get(to));
      }
    });
    served.forEach((person, to) -> {
      if (to == null) {
        expected.add(person);
      }
    });
    assertEquals(expected, found);
  }

  /** The server says what the model says, and what must hold of every session holds. */
  private void check(int index, Waitlist model, SeatCommand command) {
    UUID session = sessions.get(index);
    Map<String, String> found = new TreeMap<>();
    for (JsonNode one :
        room.admin.get("/sessions/" + session + "/enrolments?limit=500").expect(200).at("/items")) {
      String state = one.at("/state").asText();
      if (!state.equals("CANCELLED")) {
        String person = one.at("/employee/externalId").asText();
        String position = one.at("/position").isNull() ? "" : " " + one.at("/position").asInt();
        assertNull(found.put(person, state + position), () -> person + " is in it twice");
        enrolments.put(session + person, UUID.fromString(one.at("/id").asText()));
      }
    }
    assertEquals(new TreeMap<>(model.states()), found, () -> index + " after " + command);
    Answer told = room.admin.get("/sessions/" + session).expect(200);
    assertEquals(model.seats(), told.count("/seatsTaken"), told::body);
    boolean limited = !told.at("/capacity").isNull();
    assertTrue(!limited || model.seats() <= told.count("/capacity"), told::body);
    long waiting = found.values().stream().filter(state -> state.startsWith("WAIT")).count();
    assertEquals(waiting, told.count("/waitlisted"), told::body);
    assertTrue(waiting == 0 || told.count("/seatsFree") == 0, told::body);
  }

  private UUID enrolment(UUID session, String person) {
    return Objects.requireNonNull(enrolments.get(session + person));
  }

  /** How large a session is; null without limit. */
  private record Size(@Nullable Integer seats, @Nullable Integer places) {}

  /** Sessions, and what is done to them. */
  private record Trial(List<Size> sizes, List<SeatCommand> commands) {}
}
