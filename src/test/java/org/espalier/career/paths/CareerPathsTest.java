package org.espalier.career.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.espalier.career.Ladder;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

/** The moves between jobs. */
@QuarkusTest
class CareerPathsTest {

  private final Ladder ladder = new Ladder();
  private final Client admin = ladder.admin;

  @Test
  void pathsAreFoundByTheirEnds() {
    String clerk = admin.id("jobs", "clerk").toString();
    String lead = admin.id("jobs", "lead").toString();
    assertEquals(
        List.of("clerk-analyst", "clerk-writer"), list("?sort=externalId&fromJobId=" + clerk));
    assertEquals(List.of("writer-lead", "analyst-lead"), list("?sort=-externalId&toJobId=" + lead));
    assertEquals(List.of("clerk-writer"), list("?kind=LATERAL"));
    assertEquals(List.of(), list("?status=INACTIVE"));
  }

  @Test
  void aPathLeadsToAnotherJob() {
    Answer refused =
        admin.put(
            "career-paths", "x", "{fromJobExternalId:'clerk', toJobExternalId:'clerk', kind:'UP'}");
    assertEquals(
        Set.of("/toJobExternalId CYCLE", "/kind NOT_ALLOWED"),
        refused.problem(400, "INVALID_REQUEST").faults());
    Answer unknown =
        admin.put("career-paths", "x", "{fromJobExternalId:'cook', toJobExternalId:'baker'}");
    assertEquals(
        Set.of("/fromJobExternalId UNKNOWN_REFERENCE", "/toJobExternalId UNKNOWN_REFERENCE"),
        unknown.problem(422, "UNPROCESSABLE").faults());
  }

  @Test
  void aJobWithPathsIsNotDeleted() {
    String writer = admin.id("jobs", "writer").toString();
    admin.delete("/jobs/" + writer).problem(409, "IN_USE");
  }

  @Test
  void onlyAdminsAndProgramsWrite() {
    String body = "{fromJobExternalId:'lead', toJobExternalId:'chief'}";
    ladder.tenant.person("ana").put("career-paths", "x", body).problem(403, "FORBIDDEN");
    ladder.tenant.program("career-paths:read").put("career-paths", "x", body).expect(403);
    ladder.tenant.program("career-paths:write").put("career-paths", "x", body).expect(201);
    assertEquals(
        5, ladder.tenant.person("ana").get("/career-paths").expect(200).at("/items").size());
  }

  private List<String> list(String query) {
    return admin.get("/career-paths" + query).expect(200).texts("/items", "/externalId");
  }
}
