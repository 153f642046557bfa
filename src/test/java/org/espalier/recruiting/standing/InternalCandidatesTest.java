package org.espalier.recruiting.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ana and Bob report to Boss, Cy to nobody; the requisition is for an engineer, without a unit. */
@QuarkusTest
class InternalCandidatesTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Workshop workshop = new Workshop(admin);

  @BeforeEach
  void people() {
    workshop.furnish();
    workshop.engineer("boss", "");
    for (String person : List.of("ana", "bob")) {
      admin.create(
          "employees", person, "{givenName:'G', familyName:'F', managerExternalId:'boss'}");
    }
    admin.create("employees", "cy", "{givenName:'C', familyName:'Y'}");
    workshop.rate("ana", "a", "2");
    workshop.rate("bob", "a", "3");
    workshop.rate("bob", "b", "2");
    workshop.rate("cy", "b", "4");
    admin.create("positions", "desk", "{title:'Desk', jobExternalId:'engineer'}");
    wants("ana", "positionExternalId:'desk'");
    wants("cy", "jobExternalId:'engineer'");
  }

  @Test
  void theInterestedComeByReadiness() {
    UUID id = requisition();
    Answer found = internal(admin, id, "").expect(200);
    assertEquals(List.of("cy", "ana"), people(found));
    // weights: a 1 (critical), b 2.5, c 1; cy has b, ana (2 − 1) / (3 − 1) of a
    assertEquals(2.5 / 4.5, found.number("/candidates/0/standing/readiness").doubleValue(), 1e-15);
    assertEquals(0.5 / 4.5, found.number("/candidates/1/standing/readiness").doubleValue(), 1e-15);
    assertEquals(
        1 / 3.0, found.number("/candidates/1/standing/assessedCoverage").doubleValue(), 1e-15);
    assertEquals(List.of("a"), found.texts("/candidates/0/standing/blockingGaps", "/externalId"));
    assertEquals(3, found.at("/candidates/0/standing/items").size());
    assertEquals("EXCEEDED", item(found, 0, "b"));
    Answer all = internal(admin, id, "?interested=any").expect(200);
    assertEquals(List.of("bob", "cy", "ana", "boss"), people(all));
    assertEquals(
        List.of("false", "true", "true", "false"), all.texts("/candidates", "/interested"));
    assertEquals(
        List.of("bob"), people(internal(admin, id, "?interested=any&limit=1").expect(200)));
  }

  @Test
  void numbersAreThoseOfTheGapEngine() {
    UUID id = requisition();
    String job = admin.id("jobs", "engineer").toString();
    Answer all = internal(admin, id, "?interested=any").expect(200);
    for (int i = 0; i < 3; i++) {
      String at = "/candidates/" + i;
      String person = all.text(at + "/employee/id");
      Answer gap = admin.get("/employees/" + person + "/gap?jobId=" + job).expect(200);
      for (String member :
          List.of("/readiness", "/assessedCoverage", "/metCount", "/items", "/blockingGaps")) {
        assertEquals(gap.at(member), all.at(at + "/standing" + member), member);
      }
    }
  }

  @Test
  void onlyThoseWhoseGapTheCallerMaySee() {
    UUID id = requisition();
    assertEquals(List.of("ana"), people(internal(tenant.person("boss"), id, "").expect(200)));
    assertEquals(
        List.of("bob", "ana", "boss"),
        people(internal(tenant.person("boss"), id, "?interested=any").expect(200)));
    internal(tenant.person("ana"), id, "").problem(404, "NOT_FOUND");
    admin.patch("/requisitions/" + id, "{posted:true}").expect(200);
    admin.post("/requisitions/" + id + "/transitions", "{to:'OPEN'}").expect(200);
    internal(tenant.person("ana"), id, "").problem(403, "FORBIDDEN");
    internal(tenant.program("recruiting:read"), id, "").problem(403, "FORBIDDEN");
    Client program = tenant.program("recruiting:read", "gaps:read");
    assertEquals(List.of(), people(internal(program, id, "").expect(200)));
    assertEquals(4, internal(program, id, "?interested=any").expect(200).at("/candidates").size());
    internal(admin, id, "?interested=some").problem(400, "INVALID_REQUEST");
  }

  @Test
  void whatIsRequiredOfNobodyRanksNobody() {
    UUID job = admin.create("jobs", "free", "{title:'Free'}");
    for (String requirement : List.of("r3", "r4")) {
      admin.delete("/requirements/" + admin.id("requirements", requirement)).expect(204);
    }
    UUID id = admin.create("requisitions", "free", "{title:'Free', jobExternalId:'free'}");
    assertTrue(job.version() > 0);
    Answer all = internal(admin, id, "?interested=any").expect(200);
    assertEquals(List.of("ana", "bob", "boss", "cy"), people(all));
    assertTrue(all.at("/candidates/0/standing/readiness").isNull());
  }

  @Test
  void graphqlTellsTheSame() {
    UUID id = requisition();
    Answer rest = internal(admin, id, "").expect(200);
    Answer graph =
        new Graphql(admin)
            .data(
                "{ internalCandidates(requisitionId: \""
                    + id
                    + "\") { candidates { employee { externalId } standing { readiness fit metCount } } } }");
    for (String member : List.of("readiness", "fit", "metCount")) {
      assertEquals(
          rest.texts("/candidates", "/standing/" + member),
          graph.texts("/data/internalCandidates/candidates", "/standing/" + member));
    }
  }

  private UUID requisition() {
    return admin.create(
        "requisitions",
        "req",
        "{title:'Engineer', jobExternalId:'engineer', positionExternalId:'desk', hiringManagerExternalId:'boss'}");
  }

  private void wants(String person, String what) {
    admin.create(
        "career-aspirations", "w-" + person, "{employeeExternalId:'" + person + "', " + what + "}");
  }

  private static Answer internal(Client caller, UUID id, String query) {
    return caller.get("/requisitions/" + id + "/internal-candidates" + query);
  }

  private static List<String> people(Answer found) {
    return found.texts("/candidates", "/employee/externalId");
  }

  private static String item(Answer found, int at, String competency) {
    String items = "/candidates/" + at + "/standing/items";
    int place = found.texts(items, "/competency/externalId").indexOf(competency);
    return found.text(items + "/" + place + "/status");
  }
}
