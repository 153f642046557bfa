package org.espalier.knowledge.mentoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.espalier.testing.Tries;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.Test;

/** Whatever people try, mentorings go the way of their states, and mentors keep their capacity. */
@QuarkusTest
class MentoringLifeTest {

  private static final int CAPACITY = 2;
  private static final List<String> MENTEES = List.of("ana", "carl", "dora", "emil");

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Map<String, Client> people = new HashMap<>();

  MentoringLifeTest() {
    Workshop workshop = new Workshop(admin).furnish();
    List<String> all = new ArrayList<>(MENTEES);
    all.add("ben");
    for (String person : all) {
      workshop.engineer(person, "");
      people.put(person, tenant.person(person));
    }
    who("ben")
        .create(
            "mentor-profiles",
            "g",
            "{employeeExternalId:'ben', mentor:true, capacity:" + CAPACITY + "}");
  }

  @Test
  void stepsFollowTheStatesAndTheCapacity() {
    Tries.hold(
        acts().list().ofMinSize(6).ofMaxSize(14),
        6,
        acts -> {
          Map<String, UUID> asked = new HashMap<>();
          for (String mentee : MENTEES) {
            asked.put(mentee, ask(mentee));
          }
          acts.forEach(act -> act(act, asked.getOrDefault(act.mentee, UUID.randomUUID())));
          asked.values().forEach(this::end);
        });
  }

  private static Arbitrary<Act> acts() {
    return Combinators.combine(
            Arbitraries.of(MENTEES),
            Arbitraries.of(true, false),
            Arbitraries.of(MentoringState.values()))
        .as(Act::new);
  }

  private void act(Act act, UUID id) {
    MentoringState before = state(id);
    int guided = guided();
    Answer answer = step(act.byMentor ? "ben" : act.mentee, id, act.to);
    if (answer.status() == 200) {
      assertTrue(before.next().contains(act.to), () -> before + " to " + act.to);
      assertEquals(act.to, state(id));
    } else {
      assertEquals(before, state(id));
      boolean full = act.to == MentoringState.ACTIVE && guided == CAPACITY;
      boolean own = act.byMentor == (act.to == MentoringState.ACTIVE || declines(act.to));
      boolean either = act.to == MentoringState.CLOSED;
      assertTrue(
          full || !before.next().contains(act.to) || !own && !either, () -> act + answer.body());
    }
    assertTrue(guided() <= CAPACITY);
  }

  private static boolean declines(MentoringState to) {
    return to == MentoringState.DECLINED;
  }

  private UUID ask(String mentee) {
    return who(mentee)
        .post("/mentorings", "{menteeExternalId:'" + mentee + "', mentorExternalId:'ben'}")
        .expect(201)
        .id();
  }

  private void end(UUID id) {
    MentoringState state = state(id);
    if (state == MentoringState.REQUESTED) {
      step("ben", id, MentoringState.DECLINED).expect(200);
    } else if (state == MentoringState.ACTIVE) {
      step("ben", id, MentoringState.CLOSED).expect(200);
    }
  }

  private Answer step(String person, UUID id, MentoringState to) {
    String outcome = to == MentoringState.CLOSED ? ", outcome:'REACHED'" : "";
    return who(person)
        .post(
            "/mentorings/" + id + "/transitions", "{to:'" + to + "', comment:'so'" + outcome + "}");
  }

  private MentoringState state(UUID id) {
    return MentoringState.valueOf(admin.get("/mentorings/" + id).expect(200).text("/state"));
  }

  private int guided() {
    return admin.get("/mentorings?state=ACTIVE&count=exact").expect(200).count("/totalCount");
  }

  private Client who(String person) {
    return Objects.requireNonNull(people.get(person));
  }

  private record Act(String mentee, boolean byMentor, MentoringState to) {}
}
