package org.espalier.competency.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EvidenceTest {

  private final Academy academy = new Academy();
  private final Client admin = academy.admin;

  @Test
  void isAppendedAndWeighedAtOnce() {
    assertEquals("", academy.level("ana", "sql"));
    academy.rate("ana", "sql", "2");
    assertEquals("2", academy.level("ana", "sql"));
    academy.rate("ana", "sql", "3.62");
    assertEquals("3.62", academy.level("ana", "sql"));
    UUID ana = academy.id("ana");
    assertEquals(2, admin.get("/evidence?count=exact&employeeId=" + ana).count("/totalCount"));
  }

  @Test
  void revokedEvidenceCountsNoMoreButIsKept() {
    academy.rate("ana", "sql", "2");
    UUID wrong = academy.rate("ana", "sql", "4");
    Answer revoked =
        admin.post("/evidence/" + wrong + "/revocations", "{reason:'Mixed up'}").expect(200);
    assertEquals("Mixed up", revoked.text("/revocationReason"));
    assertEquals("talent-admin", revoked.text("/revokedBy"));
    assertEquals("2", academy.level("ana", "sql"));
    admin.post("/evidence/" + wrong + "/revocations", "{reason:'Again'}").problem(409, "CONFLICT");
    assertEquals("Mixed up", admin.get("/evidence/" + wrong).expect(200).text("/revocationReason"));
    assertEquals(1, admin.get("/evidence").at("/items").size());
    assertEquals(2, admin.get("/evidence?deleted=include").at("/items").size());
    assertEquals(
        Set.of("/reason BLANK"),
        admin
            .post("/evidence/" + wrong + "/revocations", "{reason:' '}")
            .problem(400, "INVALID_REQUEST")
            .faults());
  }

  @Test
  void lastEvidenceRevokedLeavesNothing() {
    UUID only = academy.rate("ana", "sql", "2");
    admin.post("/evidence/" + only + "/revocations", "{reason:'no'}").expect(200);
    assertEquals("", academy.level("ana", "sql"));
    assertEquals("UNASSESSED", gapOf("sql"));
  }

  @Test
  void sameOfItsSourceIsOnRecordAlready() {
    UUID first = record("level:2, externalId:'x', observedAt:'2025-01-01'").expect(201).id();
    UUID again =
        record("level:2.0, externalId:'x', observedAt:'2025-01-01T00:00:00Z'").expect(201).id();
    assertEquals(first, again);
    assertEquals(first, record("level:2, externalId:'x'").expect(201).id());
    assertEquals(1, admin.get("/evidence?deleted=include").at("/items").size());
    assertEquals(List.of("evidence.recorded"), academy.events(first));
  }

  @Test
  void otherOfItsSourceCorrects() {
    UUID first = record("level:2, externalId:'x', observedAt:'2025-01-01'").expect(201).id();
    UUID second = record("level:3, externalId:'x', observedAt:'2025-01-01'").expect(201).id();
    assertNotEquals(first, second);
    assertEquals(
        "Corrected by its source", admin.get("/evidence/" + first).text("/revocationReason"));
    assertEquals("3", academy.level("ana", "sql"));
    assertEquals(List.of("evidence.recorded", "evidence.revoked"), academy.events(first));
    UUID elsewhere =
        record("level:1, externalId:'x', sourceSystem:'lms', observedAt:'2024-01-01'")
            .expect(201)
            .id();
    assertNotEquals(second, elsewhere);
    assertEquals("3", academy.level("ana", "sql"));
  }

  @Test
  void wrongEvidenceIsNamed() {
    assertEquals(Set.of("/level LEVEL_OUTSIDE_SCALE"), faults(record("level:4.5")));
    assertEquals(
        Set.of("/validUntil DATES_REVERSED"),
        faults(record("level:2, observedAt:'2025-01-02', validUntil:'2025-01-02'")));
    assertEquals(
        Set.of("/raterExternalId UNKNOWN_REFERENCE"),
        faults(record("level:2, raterExternalId:'x'")));
    UUID nobody = UUID.randomUUID();
    assertEquals(
        Set.of("/competencyId UNKNOWN_REFERENCE", "/employeeId UNKNOWN_REFERENCE"),
        faults(
            admin.post(
                "/evidence",
                "{employeeId:'"
                    + nobody
                    + "', competencyId:'"
                    + nobody
                    + "', level:2, source:'PEER'}")));
    Answer both =
        admin.post(
            "/evidence",
            "{employeeId:'"
                + nobody
                + "', employeeExternalId:'ana', competencyExternalId:'sql', level:2, source:'PEER'}");
    assertTrue(faults(both).stream().anyMatch(fault -> fault.endsWith(" EXCLUSIVE")), both::body);
    Answer none = admin.post("/evidence", "{competencyExternalId:'sql', level:2, source:'PEER'}");
    assertTrue(faults(none).stream().anyMatch(fault -> fault.endsWith(" EXCLUSIVE")), none::body);
  }

  @Test
  void personWithEvidenceCannotBeDeleted() {
    academy.rate("eve", "sql", "2");
    admin.delete("/employees/" + academy.id("eve")).problem(409, "IN_USE");
    admin.delete("/competencies/" + admin.id("competencies", "sql")).problem(409, "IN_USE");
  }

  private String gapOf(String competency) {
    for (var item :
        admin.get("/employees/" + academy.id("ana") + "/gap").expect(200).at("/items")) {
      if (item.at("/competency/externalId").asText().equals(competency)) {
        return item.at("/status").asText();
      }
    }
    throw new AssertionError("not required: " + competency);
  }

  private static Set<String> faults(Answer answer) {
    return answer.problem(422, "UNPROCESSABLE").faults();
  }

  private Answer record(String rest) {
    return admin.post(
        "/evidence",
        "{employeeExternalId:'ana', competencyExternalId:'sql', source:'MANAGER', " + rest + "}");
  }
}
