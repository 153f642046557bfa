package org.espalier.learning.enrolments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever people do in whatever order, a session is what the {@link Waitlist} says: command by
 * command, answer by answer. A failure names the commands that led to it.
 */
@QuarkusTest
class WaitlistTest {

  private static final int COMMANDS = 60;
  private static final int PEOPLE = 9;

  private final Classroom room = new Classroom();
  private final List<String> history = new ArrayList<>();
  private final Map<String, UUID> enrolments = new HashMap<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void sessionIsWhatItsModelSays(long seed) {
    Random random = new Random(seed);
    room.people(PEOPLE);
    int capacity = 1 + random.nextInt(4);
    int mostWaiting = random.nextInt(5);
    Waitlist model = new Waitlist(capacity, mostWaiting);
    UUID session =
        room.session(
            "s", "03-01", "capacity:%d, waitlistCapacity:%d".formatted(capacity, mostWaiting));
    history.add("seed " + seed + ", " + capacity + " seats, " + mostWaiting + " may wait");
    for (int i = 0; i < COMMANDS; i++) {
      command(random, session, model);
      assertEquals(new TreeMap<>(model.states()), found(session), history::toString);
    }
  }

  private void command(Random random, UUID session, Waitlist model) {
    String person = "p" + random.nextInt(PEOPLE);
    switch (random.nextInt(8)) {
      case 0, 1, 2, 3 -> {
        history.add(person + " enrols");
        Answer answer = room.enrol(room.admin, session, person);
        String said = answer.status() == 201 ? answer.text("/state") : answer.text("/code");
        assertEquals(model.enrol(person), said, history::toString);
        if (answer.status() == 201) {
          enrolments.put(person, answer.id());
        }
      }
      case 4, 5, 6 -> {
        if (model.states().containsKey(person)) {
          history.add(person + " withdraws");
          model.withdraw(person);
          room.step(room.admin, Objects.requireNonNull(enrolments.get(person)), "CANCELLED")
              .expect(200);
        }
      }
      default -> {
        Integer seats = random.nextInt(10) == 0 ? null : 1 + random.nextInt(5);
        history.add("there are " + seats + " seats");
        int status = model.resize(seats) ? 200 : 422;
        room.admin.patch("/sessions/" + session, "{capacity:" + seats + "}").expect(status);
      }
    }
  }

  private Map<String, String> found(UUID session) {
    Map<String, String> states = new TreeMap<>();
    Answer list = room.admin.get("/sessions/" + session + "/enrolments?limit=500").expect(200);
    for (JsonNode one : list.at("/items")) {
      String state = one.at("/state").asText();
      if (!state.equals("CANCELLED")) {
        String position = one.at("/position").isNull() ? "" : " " + one.at("/position").asInt();
        states.put(one.at("/employee/externalId").asText(), state + position);
      }
    }
    return states;
  }
}
