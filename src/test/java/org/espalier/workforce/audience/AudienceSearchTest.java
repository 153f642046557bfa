package org.espalier.workforce.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.espalier.testing.Tries;
import org.junit.jupiter.api.Test;

/** Whatever filter finds those people in the database of whom it holds. */
@QuarkusTest
class AudienceSearchTest {

  @Test
  void filterFindsThosePeopleOfWhomItHolds() {
    Arbitrary<Search> searches =
        Combinators.combine(Someone.company(30), Clause.clauses(3).list().ofSize(50))
            .as(Search::new);
    Tries.hold(searches, 3, AudienceSearchTest::search);
  }

  @Test
  void anyTextIsReadOrRefusedAtItsPlace() {
    Client admin = Tenant.fresh().admin();
    Tries.hold(
        AnyText.texts(),
        200,
        text -> {
          Answer answer = admin.post("/audience-previews", body(text));
          if (answer.status() != 200) {
            boolean shape = answer.status() == 400;
            answer.problem(shape ? 400 : 422, shape ? "INVALID_REQUEST" : "UNPROCESSABLE");
            assertFalse(answer.faults().isEmpty(), answer::body);
            for (String fault : answer.faults()) {
              assertTrue(fault.startsWith("/audience "), answer::body);
            }
          }
        });
  }

  @Test
  void nameThatCannotBeIsRefusedAtItsPlace() {
    Client admin = Tenant.fresh().admin();
    admin.create("activities", "film", "{title:'Film', type:'VIDEO'}");
    for (String name : List.of("\\u0000", "\\ud800")) {
      String audience = "job eq \"" + name + "\"";
      String fire =
          body(audience, row("fire").put("name", "Fire").put("activityExternalId", "film"));
      for (Answer answer :
          List.of(
              admin.post("/audience-previews", body(audience)),
              admin.post("/certifications", fire))) {
        assertEquals(
            Set.of("/audience INVALID_CHARACTER"), answer.problem(400, "INVALID_REQUEST").faults());
      }
    }
  }

  private static void search(Search search) {
    Client admin = furnished(search.people());
    List<Someone> active = search.people().stream().filter(Someone::active).toList();
    for (Clause clause : search.clauses()) {
      Set<String> expected =
          active.stream()
              .filter(clause::holds)
              .map(Someone::externalId)
              .collect(Collectors.toCollection(TreeSet::new));
      Answer told = admin.post("/audience-previews", body(clause.text()));
      if (clause.strange()) {
        assertEquals(
            Set.of("/audience UNKNOWN_REFERENCE"), told.problem(422, "UNPROCESSABLE").faults());
        continue;
      }
      told.expect(200);
      assertEquals(
          expected,
          new TreeSet<>(told.texts("/employees", "/externalId")),
          () -> clause.text() + " of " + search.people());
      assertEquals(expected.size(), told.count("/count"), clause::text);
      assertEquals(active.size(), told.count("/population"));
      assertEquals(clause.text(), told.text("/audience"));
    }
  }

  private static Client furnished(List<Someone> people) {
    Client admin = Tenant.fresh().admin();
    imported(admin, "org-units", nodes(Someone.UNITS));
    imported(admin, "job-families", nodes(Someone.FAMILIES));
    List<String> jobs = new ArrayList<>();
    Someone.JOBS.forEach((name, job) ->
        jobs.add(
            row(name)
                .put("title", name)
                .put("jobFamilyExternalId", job.family())
                .put("leadershipLevel", job.level() == null ? null : job.level().name())
                .toString()));
    imported(admin, "jobs", jobs);
    imported(
        admin,
        "positions",
        Someone.POSITIONS.stream().map(name -> row(name).put("title", name).toString()).toList());
    imported(admin, "employees", people.stream().map(Someone::row).toList());
    return admin;
  }

  private static List<String> nodes(Map<String, List<String>> tree) {
    List<String> rows = new ArrayList<>();
    tree.forEach((name, path) ->
        rows.add(
            row(name)
                .put("name", name)
                .put("parentExternalId", path.size() < 2 ? null : path.get(path.size() - 2))
                .toString()));
    return rows;
  }

  private static ObjectNode row(String externalId) {
    return JsonNodeFactory.instance.objectNode().put("externalId", externalId);
  }

  private static void imported(Client admin, String kind, List<String> rows) {
    assertEquals(rows.size(), admin.importRows(kind, "", rows).count("/counts/created"));
  }

  private static String body(String audience) {
    return body(audience, JsonNodeFactory.instance.objectNode());
  }

  private static String body(String audience, ObjectNode rest) {
    return rest.put("audience", audience).toString();
  }

  private record Search(List<Someone> people, List<Clause> clauses) {}
}
