package org.espalier.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the contract says of the texts of parameters holds, wherever they stand. */
@QuarkusTest
class ParameterLimitsTest {

  private final Client admin = Tenant.fresh().admin();

  @ParameterizedTest
  @CsvSource({"q, 500", "cursor, 2000", "sort, 200", "ids, 8000"})
  void queryParametersOfListsAreLimited(String name, int most) {
    String list = "/employees?" + name + "=";
    assertEquals(
        Set.of("?" + name + " TOO_LONG"),
        admin.get(list + "a".repeat(most + 1)).problem(400, "INVALID_REQUEST").faults());
  }

  @Test
  void longestWordsAreSearchedFor() {
    admin.get("/employees?q=" + "a".repeat(500)).expect(200);
  }

  @Test
  void pathsAreLimited() {
    assertEquals(
        Set.of("externalId TOO_LONG"),
        admin
            .get("/jobs/by-external-id/" + "a".repeat(201))
            .problem(400, "INVALID_REQUEST")
            .faults());
    admin.get("/jobs/by-external-id/" + "a".repeat(200)).problem(404, "NOT_FOUND");
  }

  @Test
  void headersAreLimited() {
    String job = "/jobs/" + admin.create("jobs", "j", "{title:'J'}");
    Client tagging = admin.with("If-Match", "\"" + "1".repeat(999) + "\"");
    assertEquals(
        Set.of("If-Match TOO_LONG"),
        tagging.patch(job, "{title:'K'}").problem(400, "INVALID_REQUEST").faults());
    assertEquals("J", admin.get(job).text("/title"));
  }

  @Test
  void nulIsRefusedAndAllFaultsAreNamed() {
    assertEquals(
        Set.of("?q INVALID_CHARACTER", "?sort TOO_LONG", "?page UNKNOWN_PARAMETER"),
        admin
            .get("/employees?q=a%00b&page=2&sort=" + "a".repeat(201))
            .problem(400, "INVALID_REQUEST")
            .faults());
    assertEquals(
        Set.of("externalId INVALID_CHARACTER"),
        admin.get("/jobs/by-external-id/a%00").problem(400, "INVALID_REQUEST").faults());
  }

  @Test
  void positionsAreNumbersThatEveryClientCanRead() {
    admin.get("/events?after=9007199254740991").expect(200);
    assertEquals(
        Set.of("?after OUT_OF_RANGE"),
        admin.get("/events?after=9007199254740992").problem(400, "INVALID_REQUEST").faults());
  }
}
