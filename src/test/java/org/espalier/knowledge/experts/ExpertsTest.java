package org.espalier.knowledge.experts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.Test;

/** Who is an expert: whoever said so, and nobody else. */
@QuarkusTest
class ExpertsTest {

  private static final String OWN =
      "{employeeExternalId:'ana', competencyExternalIds:['a'], statement:'Ask me'}";

  private final Tenant tenant = Tenant.fresh();
  private final Client everything = tenant.admin();
  private final Client admin = tenant.as("talent-admin");
  private final Client ana;
  private final Client ben;
  private final Client boss;

  ExpertsTest() {
    new Workshop(everything).furnish();
    employ("boss", "");
    employ("ana", ", managerExternalId:'boss', orgUnitExternalId:'unit'");
    employ("ben", ", managerExternalId:'boss'");
    ana = tenant.person("ana");
    ben = tenant.person("ben");
    boss = tenant.person("boss");
  }

  @Test
  void peopleOptInAndOutThemselves() {
    UUID id = ana.create("experts", "x", OWN);
    Answer changed =
        ana.patch("/experts/" + id, "{languages:['de-CH'], hoursPerMonth:2.5}").expect(200);
    assertEquals(List.of("de-CH"), changed.texts("/languages", ""));
    assertEquals("2.5", changed.number("/hoursPerMonth").toPlainString());
    assertEquals(
        Set.of("/employeeExternalId DUPLICATE"),
        ana.put("experts", "y", OWN).problem(422, "UNPROCESSABLE").faults());
    ana.delete("/experts/" + id).expect(204);
    ana.get("/experts/" + id).problem(410, "GONE");
    ana.create("experts", "again", OWN);
  }

  @Test
  void nobodyIsOptedInByOthers() {
    for (Client other : List.of(admin, boss, ben)) {
      other.put("experts", "x", OWN).problem(403, "FORBIDDEN");
    }
    UUID id = ana.create("experts", "x", OWN);
    for (Client other : List.of(admin, boss, ben)) {
      other.get("/experts/" + id).expect(200);
      other.patch("/experts/" + id, "{statement:'Hers'}").problem(403, "FORBIDDEN");
    }
    ben.delete("/experts/" + id).problem(403, "FORBIDDEN");
    admin.delete("/experts/" + id).expect(204);
    tenant.program("knowledge:read").put("experts", "x", OWN).problem(403, "FORBIDDEN");
    tenant.program("employees:read").get("/experts").problem(403, "FORBIDDEN");
    tenant.program("knowledge:write", "knowledge:read").put("experts", "x", OWN).expect(200);
  }

  @Test
  void whoLeftOrTookItBackIsNotFound() {
    UUID id = ana.create("experts", "x", OWN);
    assertEquals(List.of("x"), found(ben, ""));
    ana.patch("/experts/" + id, "{status:'INACTIVE'}").expect(200);
    assertEquals(List.of(), found(ben, ""));
    assertEquals(List.of("x"), found(ana, ""));
    ana.patch("/experts/" + id, "{status:'ACTIVE'}").expect(200);
    employ("ana", ", status:'INACTIVE'");
    assertEquals(List.of(), found(ben, ""));
    assertEquals(List.of(), found(admin, ""));
    ben.get("/experts/" + id).problem(404, "NOT_FOUND");
  }

  @Test
  void everythingThatIsWrongIsNamed() {
    assertEquals(
        Set.of("/employeeExternalId EXCLUSIVE", "/competencyExternalIds/1 DUPLICATE"),
        ana.post("/experts", "{competencyExternalIds:['a','a']}")
            .problem(422, "UNPROCESSABLE")
            .faults());
    assertEquals(
        Set.of("/competencyExternalIds TOO_FEW", "/languages/0 INVALID_FORMAT"),
        ana.post(
                "/experts", "{employeeExternalId:'ana', competencyExternalIds:[], languages:['?']}")
            .problem(400, "INVALID_REQUEST")
            .faults());
    assertEquals(
        Set.of("?minLevel NOT_ALLOWED"),
        ana.get("/experts?minLevel=2").problem(400, "INVALID_REQUEST").faults());
  }

  @Test
  void listIsNarrowed() {
    ana.create(
        "experts",
        "x",
        "{employeeExternalId:'ana', competencyExternalIds:['a','b'], languages:['de'], unavailableUntil:'2090-01-31', statement:'Warehouses'}");
    ben.create("experts", "y", "{employeeExternalId:'ben', competencyExternalIds:['b']}");
    String a = everything.id("competencies", "a").toString();
    String unit = everything.id("org-units", "unit").toString();
    assertEquals(List.of("x"), found(boss, "competencyId=" + a));
    assertEquals(List.of("x"), found(boss, "language=de"));
    assertEquals(List.of("x"), found(boss, "available=false"));
    assertEquals(List.of("y"), found(boss, "available=true"));
    assertEquals(List.of("x"), found(boss, "orgUnitId=" + unit));
    assertEquals(List.of("x"), found(boss, "withinOrgUnitId=" + unit));
    assertEquals(List.of("x"), found(boss, "q=wareh"));
    assertEquals(List.of("y"), found(boss, "employeeId=" + everything.id("employees", "ben")));
    assertEquals(List.of("x", "y"), found(boss, "sort=externalId"));
    assertEquals(List.of(), found(boss, "competencyId=" + a + "&minLevel=1"));
  }

  @Test
  void competenciesThatAreOfferedStay() {
    ana.create("experts", "x", OWN);
    everything.delete("/competencies/" + everything.id("competencies", "a")).problem(409, "IN_USE");
  }

  @Test
  void theEntryGoesWithThePerson() {
    UUID id = ana.create("experts", "x", OWN);
    everything.delete("/employees/" + everything.id("employees", "ana")).expect(204);
    everything.get("/experts/" + id).problem(410, "GONE");
    assertTrue(found(everything, "").isEmpty());
  }

  private static List<String> found(Client who, String query) {
    return who.get("/experts?" + query).expect(200).texts("/items", "/externalId");
  }

  private void employ(String person, String rest) {
    everything.put("employees", person, "{givenName:'" + person + "', familyName:'X'" + rest + "}");
  }
}
