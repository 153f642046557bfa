package org.espalier.integration.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Relaxed;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one system has the say of, others do not change. */
@QuarkusTest
class FieldOwnershipsTest {

  private static final String PATH = "/field-ownerships";
  private static final String PERSONNEL =
      "{ownerships:[{kind:'employees', owner:'hris', fields:['familyName','jobExternalId','hireDate','status'], programs:['hr-robot']}]}";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @BeforeEach
  void people() {
    admin.create("jobs", "dba", "{title:'DBA'}");
    admin.create("jobs", "cto", "{title:'CTO'}");
    imported(
        "?source=hris",
        "{externalId:'ana', givenName:'Ana', familyName:'Orr', jobExternalId:'dba', hireDate:'2020-01-31'}",
        "{externalId:'bob', givenName:'Bob', familyName:'Ek'}");
    put(admin, PERSONNEL).expect(200);
  }

  @Test
  void filesOfOthersLeaveWhatIsOwnedAndTellOfIt() {
    String row =
        "{externalId:'ana', source:'hris', givenName:'Anna', familyName:'Other', jobExternalId:'cto', hireDate:'2020-01-31', location:'Oslo', status:'INACTIVE'}";
    Answer job = imported("?source=lms", row);
    assertEquals(1, job.count("/counts/updated"), job::body);
    assertEquals(3, job.count("/conflicts"), job::body);
    Answer ana = ana();
    assertEquals("Anna", ana.text("/givenName"));
    assertEquals("Orr", ana.text("/familyName"));
    assertEquals("dba", ana.text("/jobExternalId"));
    assertEquals("Oslo", ana.text("/location"));
    assertEquals("ACTIVE", ana.text("/status"));
    Answer told = conflicts(job, "");
    assertEquals(
        List.of("/familyName", "/jobExternalId", "/status"), told.texts("/items", "/pointer"));
    assertEquals(List.of("Orr", "dba", "ACTIVE"), told.texts("/items", "/kept"));
    assertEquals(List.of("Other", "cto", "INACTIVE"), told.texts("/items", "/offered"));
    assertEquals(List.of("hris", "hris", "hris"), told.texts("/items", "/owner"));
    assertEquals(1, told.count("/items/0/line"));
    assertEquals("ana", told.text("/items/0/externalId"));
    Answer again = imported("?source=lms", row);
    assertEquals(1, again.count("/counts/unchanged"), again::body);
    assertEquals(3, again.count("/conflicts"), again::body);
    Answer first = conflicts(again, "?limit=2");
    assertEquals(2, first.at("/items").size());
    Answer rest = conflicts(again, "?limit=2&cursor=" + first.text("/nextCursor"));
    assertEquals(List.of("/status"), rest.texts("/items", "/pointer"));
    assertTrue(rest.at("/nextCursor").isNull());
  }

  @Test
  void theOwnersFilesSayWhatHolds() {
    String row =
        "{externalId:'ana', givenName:'Ana', familyName:'Orr-Ek', jobExternalId:'cto', hireDate:'2020-02-01'}";
    Answer job = imported("?source=hris", row);
    assertEquals(1, job.count("/counts/updated"));
    assertEquals(0, job.count("/conflicts"));
    assertEquals("cto", ana().text("/jobExternalId"));
    assertEquals(1, imported("?source=hris", row).count("/counts/unchanged"));
  }

  @Test
  void leavingOutIsNoContradictionAndWhatIsNewIsTaken() {
    Answer job =
        imported(
            "?source=lms",
            "{externalId:'ana', source:'hris', givenName:'Ana', familyName:'Orr'}",
            "{externalId:'new', source:'hris', givenName:'N', familyName:'Ew', jobExternalId:'cto'}",
            "{externalId:'own', givenName:'N', familyName:'Ew', jobExternalId:'cto'}");
    assertEquals(0, job.count("/conflicts"), job::body);
    assertEquals("dba", ana().text("/jobExternalId"));
    assertEquals("2020-01-31", ana().text("/hireDate"));
    Answer fresh = admin.get("/employees/by-external-id/new?source=hris").expect(200);
    assertEquals("cto", fresh.text("/jobExternalId"));
  }

  @Test
  void dryRunsTellOfConflictsToo() {
    Answer job =
        imported(
            "?source=lms&dryRun=true",
            "{externalId:'bob', source:'hris', givenName:'Rob', familyName:'Other'}");
    assertEquals(List.of("/familyName"), conflicts(job, "").texts("/items", "/pointer"));
    assertEquals("Bob", admin.get("/employees/by-external-id/bob?source=hris").text("/givenName"));
  }

  @Test
  void requestsThatWouldChangeItAreRefusedNamingEveryMember() {
    UUID ana = ana().id();
    Answer refused = admin.patch("/employees/" + ana, "{familyName:'Other', jobExternalId:null}");
    assertEquals(
        Set.of("/familyName FIELD_OWNED", "/jobExternalId FIELD_OWNED"),
        refused.problem(422, "UNPROCESSABLE").faults());
    assertEquals("Orr", ana().text("/familyName"));
    admin.patch("/employees/" + ana, "{location:'Oslo'}").expect(200);
    String path = "/employees/by-external-id/ana?source=hris";
    putTo(path, "{givenName:'Ann', familyName:'Orr'}").expect(200);
    assertEquals("dba", ana().text("/jobExternalId"));
    putTo(path, "{givenName:'Ann', familyName:'Ork'}").problem(422, "UNPROCESSABLE");
    Client robot =
        tenant.caller(
            "hr-robot", List.of("integration"), List.of("employees:write", "employees:read"), null);
    robot.patch("/employees/" + ana, "{familyName:'Other'}").expect(200);
    assertEquals("Other", ana().text("/familyName"));
  }

  @Test
  void replacingTouchesNeitherOtherSourcesNorAStatusOfOthers() {
    imported("?source=lms", "{externalId:'x', givenName:'X', familyName:'Y'}");
    Answer whole =
        imported("?source=lms&mode=replace", "{externalId:'y', givenName:'X', familyName:'Y'}");
    assertEquals(1, whole.count("/counts/deactivated"));
    assertEquals("ACTIVE", ana().text("/status"));
    put(admin, "{ownerships:[{kind:'employees', source:'lms', owner:'hris', fields:['status']}]}")
        .expect(200);
    Answer held =
        imported("?source=lms&mode=replace", "{externalId:'z', givenName:'X', familyName:'Y'}");
    assertEquals(0, held.count("/counts/deactivated"));
    Answer left =
        imported(
            "?source=hris&mode=replace", "{externalId:'bob', givenName:'Bob', familyName:'Ek'}");
    assertEquals(1, left.count("/counts/deactivated"));
    assertEquals("INACTIVE", ana().text("/status"));
  }

  @Test
  void oneQuestionMoreIsAskedAndOneForWhatIsOwned() {
    UUID ana = ana().id();
    int owned = tenant.statements(() -> rename(ana, "A")).size();
    put(admin, "{ownerships:[]}").expect(200);
    assertEquals(owned - 1, tenant.statements(() -> rename(ana, "B")).size());
  }

  private void rename(UUID person, String name) {
    admin.patch("/employees/" + person, "{givenName:'" + name + "'}").expect(200);
  }

  @Test
  void onlyMembersThatAreThereAreOwnedAndOnce() {
    Answer refused =
        put(
            admin,
            "{ownerships:[{kind:'people', owner:'hris', fields:['name']},"
                + " {kind:'employees', owner:'hris', fields:['email','externalId','colour']},"
                + " {kind:'employees', source:'hris', owner:'lms', fields:['email']}]}");
    assertEquals(
        Set.of(
            "/ownerships/0/kind UNKNOWN_REFERENCE",
            "/ownerships/1/fields/1 UNKNOWN_REFERENCE",
            "/ownerships/1/fields/2 UNKNOWN_REFERENCE",
            "/ownerships/2/fields/0 DUPLICATE"),
        refused.problem(422, "UNPROCESSABLE").faults());
    assertEquals(
        Set.of("/ownerships/0/fields TOO_FEW", "/ownerships/0/owner REQUIRED"),
        put(admin, "{ownerships:[{kind:'jobs', fields:[]}]}")
            .problem(400, "INVALID_REQUEST")
            .faults());
    assertEquals(
        Set.of(
            "/ownerships/0/owner REQUIRED",
            "/ownerships/0/fields/0 UNKNOWN_REFERENCE",
            "/ownerships/1/kind UNKNOWN_REFERENCE"),
        put(
                admin,
                "{ownerships:[{kind:'jobs', fields:['foo','title']}, {kind:'zoo', owner:'a', fields:['id']}]}")
            .problem(400, "INVALID_REQUEST")
            .faults());
    assertEquals(
        Set.of("/ownerships REQUIRED"), put(admin, "{}").problem(400, "INVALID_REQUEST").faults());
  }

  @Test
  void administratorsAndProgramsWithTheScopeAloneSayIt() {
    Answer said = admin.get(PATH).expect(200);
    assertEquals("hris", said.text("/ownerships/0/owner"));
    assertEquals(1, said.count("/revision"));
    put(admin.with("If-Match", "\"0-0\""), "{ownerships:[]}").problem(412, "STALE_VERSION");
    assertEquals(1, put(admin, PERSONNEL).expect(200).count("/revision"));
    assertEquals(2, put(admin.with("If-Match", said.etag()), "{ownerships:[]}").count("/revision"));
    assertTrue(
        admin
            .get("/audit-events?limit=5")
            .texts("/items", "/action")
            .contains("field-ownerships.updated"));
    for (Client other : List.of(tenant.as("hr-partner"), tenant.program("employees:write"))) {
      other.get(PATH).problem(403, "FORBIDDEN");
      put(other, PERSONNEL).problem(403, "FORBIDDEN");
    }
    tenant.program("field-ownerships:read").get(PATH).expect(200);
    put(tenant.program("field-ownerships:write"), PERSONNEL).expect(200);
    assertTrue(Tenant.fresh().admin().get(PATH).expect(200).at("/ownerships").isEmpty());
  }

  @Test
  void whatIsOwnedOfPayIsForThoseWhoMayWritePay() {
    String pay = "{kind:'salaries', owner:'payroll', fields:['validFrom']}";
    String own = PERSONNEL.substring("{ownerships:[".length(), PERSONNEL.length() - "]}".length());
    String both = "{ownerships:[" + pay + "," + own + "]}";
    Client talent = tenant.as("talent-admin");
    put(talent, both).problem(403, "FORBIDDEN");
    put(tenant.program("field-ownerships:write", "*:write"), both).problem(403, "FORBIDDEN");
    put(admin, both).expect(200);
    assertEquals(List.of("employees"), talent.get(PATH).texts("/ownerships", "/kind"));
    assertEquals(1, put(talent, PERSONNEL).expect(200).at("/ownerships").size());
    Answer emptied = put(talent, "{ownerships:[]}").expect(200);
    assertEquals(0, emptied.at("/ownerships").size());
    assertEquals(List.of("salaries"), admin.get(PATH).texts("/ownerships", "/kind"));
    Client reader = tenant.program("field-ownerships:read", "field-ownerships:write", "pay:read");
    assertEquals(List.of("salaries"), reader.get(PATH).texts("/ownerships", "/kind"));
    put(reader, "{ownerships:[]}").problem(403, "FORBIDDEN");
    put(reader, both).expect(200);
    put(tenant.program("field-ownerships:write", "pay:write"), "{ownerships:[]}").expect(200);
    assertEquals(0, admin.get(PATH).at("/ownerships").size());
  }

  @Test
  void whoMayNotReadWhatIsKeptIsToldThatItIs() {
    Client blind = tenant.program("*:bulk");
    String row = "{externalId:'ana', source:'hris', givenName:'Ana', familyName:'Other'}";
    Answer job = blind.importRows("employees", "?source=lms", List.of(row));
    String path = "/imports/" + job.id() + "/conflicts";
    Answer told = blind.get(path).expect(200);
    assertEquals(List.of("/familyName"), told.texts("/items", "/pointer"));
    assertEquals("ana", told.text("/items/0/externalId"));
    assertEquals("hris", told.text("/items/0/owner"));
    assertEquals("Other", told.text("/items/0/offered"));
    assertTrue(told.at("/items/0/kept").isNull(), told::body);
    Client reader = tenant.program("employees:bulk", "employees:read");
    assertEquals("Orr", reader.get(path).text("/items/0/kept"));
  }

  private Answer ana() {
    return admin.get("/employees/by-external-id/ana?source=hris").expect(200);
  }

  private Answer imported(String query, String... rows) {
    Answer job = admin.importRows("employees", query, List.of(rows));
    assertEquals("COMPLETED", job.text("/state"), job::body);
    assertEquals(0, job.count("/counts/failed"), job::body);
    return job;
  }

  private Answer conflicts(Answer job, String query) {
    return admin.get("/imports/" + job.id() + "/conflicts" + query).expect(200);
  }

  private static Answer put(Client caller, String body) {
    return caller.sendRaw(
        "PUT", PATH, "application/json", Relaxed.strict(body).getBytes(StandardCharsets.UTF_8));
  }

  private Answer putTo(String path, String body) {
    return admin.sendRaw(
        "PUT", path, "application/json", Relaxed.strict(body).getBytes(StandardCharsets.UTF_8));
  }
}
