package org.espalier.recruiting.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.espalier.recruiting.Fill;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tries;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RankingTest {

  private static final List<String> COMPETENCIES = List.of("a", "b", "c");

  private final Fill fill = Fill.fresh();
  private final Client admin = fill.admin();

  @Test
  void insideAndOutsideAreRankedByOneMeasure() {
    UUID requisition = fill.open("req", "");
    Workshop workshop = new Workshop(admin);
    workshop.rate("ana", "a", "3");
    workshop.rate("ana", "b", "2");
    fill.candidate("can", "a=3", "b=2", "c=2");
    fill.candidate("dan", "a=1");
    fill.candidate("eve", "a=4", "b=4", "c=4");
    fill.candidate("out", "a=3", "b=2", "c=2");
    for (String candidate : List.of("can", "dan", "eve")) {
      fill.applies(candidate, "req", "INTERVIEW");
    }
    Fill.step(admin, fill.applies("out", "req", "INTERVIEW"), "REJECTED", "late").expect(200);
    UUID ana =
        admin.create(
            "job-applications", "ana", "{requisitionExternalId:'req', employeeExternalId:'ana'}");
    Answer ranking = ranking(fill.tenant().person("rec"), requisition);
    // Can and Eve meet all: Can fits better, for Eve can more than is asked for.
    assertEquals(List.of("can", "eve", "ana", "dan"), people(ranking));
    assertEquals(
        3.5 / 4.5, ranking.number("/candidates/2/standing/readiness").doubleValue(), 1e-15);
    fill.rates("int", ana, "c", "2").expect(201);
    fill.rates("ian", admin.id("job-applications", "app-dan-req"), "a", "4").expect(201);
    Answer after = ranking(admin, requisition);
    assertEquals(List.of("ana", "can", "eve", "dan"), people(after), after::body);
    assertEquals(1, after.count("/candidates/0/standing/readiness"));
    String graph =
        "{ candidateRanking(requisitionId: \""
            + requisition
            + "\") { candidates { personExternalId standing { readiness } } } }";
    assertEquals(
        after.texts("/candidates", "/standing/readiness"),
        new Graphql(admin)
            .data(graph)
            .texts("/data/candidateRanking/candidates", "/standing/readiness"));
  }

  @Test
  void candidatesAreWeighedAsEmployeesAre() {
    admin
        .patch("/frameworks/" + admin.id("frameworks", "frame"), "{resolutionPolicy:'HIGHEST'}")
        .expect(200);
    UUID requisition = fill.open("req", "");
    String job = admin.id("jobs", "engineer").toString();
    Arbitrary<List<Observed>> observations = observations();
    int[] number = {0};
    Tries.hold(
        observations,
        12,
        observed -> {
          String name = "n" + number[0]++;
          UUID employee = employee(name, observed);
          candidate(name, observed);
          fill.applies(name, "req", "APPLIED");
          Answer gap = admin.get("/employees/" + employee + "/gap?jobId=" + job).expect(200);
          Answer ranking = ranking(admin, requisition);
          String at = "/candidates/" + people(ranking).indexOf(name) + "/standing";
          for (String member :
              List.of("/readiness", "/assessedCoverage", "/metCount", "/blockingGaps")) {
            assertEquals(gap.at(member), ranking.at(at + member), member);
          }
          assertEquals(gap.texts("/items", "/actual"), ranking.texts(at + "/items", "/actual"));
        });
  }

  @Test
  void whoCanMoreNeverComesLater() {
    UUID requisition = fill.open("req", "");
    List<String> others = List.of("x0", "x1", "x2", "x3");
    for (int i = 0; i < others.size(); i++) {
      fill.candidate(others.get(i), "a=" + (1 + i), "b=" + (4 - i));
      fill.applies(others.get(i), "req", "APPLIED");
    }
    fill.candidate("me");
    fill.applies("me", "req", "APPLIED");
    Arbitrary<Raise> raises =
        Combinators.combine(
                Arbitraries.of(COMPETENCIES),
                Arbitraries.integers().between(1, 4),
                Arbitraries.integers().between(1, 4),
                Arbitraries.integers().between(1, 4),
                Arbitraries.integers().between(0, 3))
            .as(Raise::new);
    Tries.hold(
        raises,
        15,
        raise -> {
          int before = place(requisition, raise.levels());
          int after = place(requisition, raise.raised());
          assertTrue(after <= before, () -> raise + ": " + before + " became " + after);
        });
  }

  private int place(UUID requisition, Map<String, Integer> levels) {
    List<String> told = new ArrayList<>();
    levels.forEach((competency, level) ->
        told.add(
            "{competencyExternalId:'%s', level:%d, source:'ASSESSMENT', observedAt:'2026-01-05T00:00:00Z'}"
                .formatted(competency, level)));
    admin
        .patch(
            "/candidates/" + admin.id("candidates", "me"),
            "{assessments:[" + String.join(",", told) + "]}")
        .expect(200);
    Answer ranking = ranking(admin, requisition);
    ranking
        .at("/candidates")
        .forEach(one -> {
          double readiness = one.at("/standing/readiness").asDouble();
          assertTrue(readiness >= 0 && readiness <= 1, ranking::body);
        });
    int at = people(ranking).indexOf("me");
    // The place by readiness: who is as ready is neither before nor after.
    List<String> readiness = ranking.texts("/candidates", "/standing/readiness");
    return readiness.indexOf(readiness.get(at));
  }

  private UUID employee(String name, List<Observed> observed) {
    UUID id = admin.create("employees", "e-" + name, "{givenName:'G', familyName:'F'}");
    for (Observed one : observed) {
      admin
          .post("/evidence", "{employeeExternalId:'e-" + name + "', " + one.json() + "}")
          .expect(201);
    }
    return id;
  }

  private void candidate(String name, List<Observed> observed) {
    admin.create(
        "candidates",
        name,
        "{givenName:'G', familyName:'F', assessments:["
            + String.join(",", observed.stream().map(one -> "{" + one.json() + "}").toList())
            + "]}");
  }

  private static Arbitrary<List<Observed>> observations() {
    return Combinators.combine(
            Arbitraries.of(COMPETENCIES),
            Arbitraries.integers().between(10, 40),
            Arbitraries.of("SELF", "ASSESSMENT", "CERTIFICATION", "CALIBRATION"),
            Arbitraries.integers().between(1, 9))
        .as(Observed::new)
        .list()
        .ofMaxSize(5)
        .map(all -> {
          Map<String, Observed> once = new TreeMap<>();
          all.forEach(one -> once.put(one.competency + one.month, one));
          return List.copyOf(once.values());
        });
  }

  private static Answer ranking(Client caller, UUID requisition) {
    return caller.get("/requisitions/" + requisition + "/ranking?limit=200").expect(200);
  }

  private static List<String> people(Answer ranking) {
    return ranking.texts("/candidates", "/personExternalId");
  }

  private record Observed(String competency, int tenths, String source, int month) {

    String json() {
      return "competencyExternalId:'%s', level:%d.%d, source:'%s', observedAt:'2026-0%d-01T00:00:00Z'"
          .formatted(competency, tenths / 10, tenths % 10, source, month);
    }
  }

  private record Raise(String which, int a, int b, int c, int by) {

    Map<String, Integer> levels() {
      return new TreeMap<>(Map.of("a", a, "b", b, "c", c));
    }

    Map<String, Integer> raised() {
      Map<String, Integer> raised = levels();
      raised.merge(which, by, (level, more) -> Math.min(4, level + more));
      return raised;
    }
  }
}
