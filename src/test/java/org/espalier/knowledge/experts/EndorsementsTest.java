package org.espalier.knowledge.experts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.Test;

/** People say of others, once each, that their help is good. */
@QuarkusTest
class EndorsementsTest {

  private static final String BY_BEN =
      "{employeeExternalId:'ana', competencyExternalId:'a', endorserExternalId:'ben', comment:'Quick'}";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Client ana;
  private final Client ben;

  EndorsementsTest() {
    Workshop workshop = new Workshop(admin).furnish();
    workshop.engineer("ana", "");
    workshop.engineer("ben", "");
    ana = tenant.person("ana");
    ben = tenant.person("ben");
    ana.create("experts", "x", "{employeeExternalId:'ana', competencyExternalIds:['a']}");
  }

  @Test
  void oneEndorsesOnceAndTakesItBack() {
    UUID id = ben.create("endorsements", "n", BY_BEN);
    assertEquals(
        Set.of("/endorserExternalId DUPLICATE"),
        ben.put("endorsements", "m", BY_BEN).problem(422, "UNPROCESSABLE").faults());
    ben.patch("/endorsements/" + id, "{comment:null}").expect(200);
    ana.patch("/endorsements/" + id, "{comment:'Great'}").problem(403, "FORBIDDEN");
    ana.delete("/endorsements/" + id).problem(403, "FORBIDDEN");
    ben.delete("/endorsements/" + id).expect(204);
    ben.create("endorsements", "again", BY_BEN);
  }

  @Test
  void nobodyEndorsesOneselfOrForOthers() {
    assertEquals(
        Set.of("/endorserExternalId NOT_ALLOWED"),
        ana.post(
                "/endorsements",
                "{employeeExternalId:'ana', competencyExternalId:'a', endorserExternalId:'ana'}")
            .problem(400, "INVALID_REQUEST")
            .faults());
    ana.post("/endorsements", BY_BEN).problem(403, "FORBIDDEN");
    tenant.as("talent-admin").post("/endorsements", BY_BEN).problem(403, "FORBIDDEN");
  }

  @Test
  void onlyWhatIsOfferedIsEndorsed() {
    assertEquals(
        Set.of("/competencyExternalId NOT_ALLOWED"),
        ben.post("/endorsements", BY_BEN.replace("'a'", "'b'"))
            .problem(400, "INVALID_REQUEST")
            .faults());
    assertEquals(
        Set.of("/competencyExternalId NOT_ALLOWED"),
        ana.post(
                "/endorsements",
                "{employeeExternalId:'ben', competencyExternalId:'a', endorserExternalId:'ana'}")
            .problem(400, "INVALID_REQUEST")
            .faults());
  }

  @Test
  void filesAreCheckedRowByRow() {
    Answer both =
        admin.importRows(
            "endorsements",
            BY_BEN.replace("{", "{externalId:'1', "),
            BY_BEN.replace("{", "{externalId:'2', "),
            BY_BEN.replace("{", "{externalId:'3', ").replace("'a'", "'b'"));
    assertEquals(
        List.of(1, 2), List.of(both.count("/counts/created"), both.count("/counts/failed")));
  }

  @Test
  void listsAreNarrowedAndHideWithTheExpert() {
    ben.create("endorsements", "n", BY_BEN);
    String who = admin.id("employees", "ana").toString();
    String by = admin.id("employees", "ben").toString();
    assertEquals(1, ana.get("/endorsements?employeeId=" + who).at("/items").size());
    assertEquals(1, ana.get("/endorsements?endorserId=" + by).at("/items").size());
    assertEquals(0, ana.get("/endorsements?endorserId=" + who).at("/items").size());
    admin.create("employees", "carl", "{givenName:'C', familyName:'Arl'}");
    assertEquals(1, tenant.person("carl").get("/endorsements").at("/items").size());
    ana.patch("/experts/" + admin.id("experts", "x"), "{status:'INACTIVE'}").expect(200);
    assertEquals(0, tenant.person("carl").get("/endorsements").at("/items").size());
    assertEquals(1, ben.get("/endorsements").at("/items").size());
  }
}
