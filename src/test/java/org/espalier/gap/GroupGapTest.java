package org.espalier.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Sample;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GroupGapTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @BeforeEach
  void company() {
    Sample.company(tenant);
  }

  @Test
  void countsPeopleByCompetency() {
    Answer group = analyse("{}");
    assertEquals(4, group.count("/population"));
    assertEquals(List.of("Care", "SQL"), group.texts("/items", "/competency/name"));
    assertEquals(4, group.count("/items/0/unassessed"));
    assertEquals(3, group.count("/items/1/required"));
    assertEquals(3, group.count("/items/1/below"));
  }

  @Test
  void groupsAreChosenByAllThatIsGiven() {
    String family = admin.id("job-families", "tech").toString();
    String unit = admin.id("org-units", "hq").toString();
    String ana = admin.id("employees", "ana").toString();
    assertEquals(3, analyse("{withinJobFamilyId:'" + family + "'}").count("/population"));
    assertEquals(3, analyse("{withinOrgUnitId:'" + unit + "'}").count("/population"));
    assertEquals(1, analyse("{orgUnitId:'" + unit + "'}").count("/population"));
    assertEquals(2, analyse("{withinManagerId:'" + ana + "'}").count("/population"));
    assertEquals(1, analyse("{managerId:'" + ana + "'}").count("/population"));
    assertEquals(
        1,
        analyse("{employeeIds:['" + ana + "'], withinOrgUnitId:'" + unit + "'}")
            .count("/population"));
    assertEquals(0, analyse("{employeeIds:[]}").count("/population"));
    assertEquals(0, analyse("{orgUnitId:'" + UUID.randomUUID() + "'}").count("/population"));
    Answer some = analyse("{competencyIds:['" + admin.id("competencies", "sql") + "']}");
    assertEquals(List.of("SQL"), some.texts("/items", "/competency/name"));
    assertEquals(4, some.count("/population"));
  }

  @Test
  void whoLeftIsNotCounted() {
    admin.patch("/employees/" + admin.id("employees", "bob"), "{status:'INACTIVE'}").expect(200);
    assertEquals(3, analyse("{}").count("/population"));
  }

  @Test
  void groupOfThePastIsAsItWas() {
    Instant then = Instant.now().truncatedTo(ChronoUnit.MICROS);
    admin
        .put("employees", "bob", "{givenName:'B', familyName:'R', orgUnitExternalId:'hq'}")
        .expect(200);
    String lab = "orgUnitId:'" + admin.id("org-units", "lab") + "'";
    assertEquals(1, analyse("{" + lab + "}").count("/population"));
    assertEquals(2, analyse("{" + lab + ", asOf:'" + then + "'}").count("/population"));
  }

  @Test
  void wrongRequestsAreNamed() {
    Answer refused =
        admin.post("/gap-analyses", "{orgUnitId:'x', asOf:'then', employeeIds:[null, 1], team:1}");
    assertTrue(
        refused
            .problem(400, "INVALID_REQUEST")
            .faults()
            .containsAll(
                Set.of(
                    "/orgUnitId INVALID_FORMAT",
                    "/team UNKNOWN_MEMBER",
                    "/employeeIds/1 WRONG_TYPE")),
        refused::body);
    assertEquals(
        Set.of("/asOf INVALID_FORMAT"),
        admin.post("/gap-analyses", "{asOf:'then'}").problem(400, "INVALID_REQUEST").faults());
  }

  private Answer analyse(String body) {
    return admin.post("/gap-analyses", body).expect(200);
  }
}
