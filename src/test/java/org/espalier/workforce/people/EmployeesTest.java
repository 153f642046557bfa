package org.espalier.workforce.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EmployeesTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @Test
  void putCreatesThenReplacesThenChangesNothing() {
    var created =
        admin.put("employees", "7", "{givenName:'Ana', familyName:'Lee', email:'a@x.org'}");
    created.expect(201);
    var replaced = admin.put("employees", "7", "{givenName:'Ana', familyName:'Li'}").expect(200);
    assertEquals(created.id(), replaced.id());
    assertNotEquals(created.etag(), replaced.etag());
    assertEquals(2, replaced.count("/revision"));
    assertTrue(replaced.at("/email").isNull());
    var same = admin.put("employees", "7", "{givenName:'Ana', familyName:'Li'}").expect(200);
    assertEquals(2, same.count("/revision"));
    assertEquals(replaced.etag(), same.etag());
    assertEquals(replaced.text("/updatedAt"), same.text("/updatedAt"));
  }

  @Test
  void postNeedsANewKeyOrNone() {
    var made = admin.post("/employees", "{givenName:'A', familyName:'B'}").expect(201);
    assertEquals("/api/v1/employees/" + made.id(), path(made.header("Location")));
    assertEquals(made.text("/id"), made.text("/externalId"));
    admin.post("/employees", "{externalId:'7', givenName:'A', familyName:'B'}").expect(201);
    admin
        .post("/employees", "{externalId:'7', givenName:'A', familyName:'B'}")
        .problem(409, "CONFLICT");
    admin
        .post("/employees", "{externalId:'7', source:'other', givenName:'A', familyName:'B'}")
        .expect(201);
  }

  @Test
  void reportingLineHoldsRightAfterAMove() {
    UUID top = person("top", null);
    UUID left = person("left", "top");
    UUID right = person("right", "top");
    UUID report = person("report", "left");
    assertEquals(List.of("left", "report"), under(left));
    put("left", "right");
    assertEquals(List.of("left", "report", "right"), under(right));
    assertEquals(List.of("left", "report", "right", "top"), under(top));
    put("report", "top");
    assertEquals(List.of("left"), under(left));
    assertEquals(List.of("report"), under(report));
    put("left", null);
    assertEquals(List.of("right"), under(right));
    assertEquals(List.of("report", "right", "top"), under(top));
    assertEquals(
        List.of("report", "right"),
        admin.get("/employees?sort=externalId&managerId=" + top).texts("/items", "/externalId"));
  }

  @Test
  void circleIsRefusedWithItsPath() {
    person("a", null);
    person("b", "a");
    person("c", "b");
    var refused = put("a", "c").problem(422, "UNPROCESSABLE");
    assertEquals(Set.of("/managerExternalId CYCLE"), refused.faults());
    assertEquals("This would close a circle: a > b > c > a.", refused.text("/errors/0/message"));
    var alone = put("a", "a").problem(422, "UNPROCESSABLE");
    assertEquals("This would close a circle: a > a.", alone.text("/errors/0/message"));
    var patched =
        admin.patch("/employees/" + admin.id("employees", "a"), "{managerExternalId:'b'}");
    assertEquals(
        Set.of("/managerExternalId CYCLE"), patched.problem(422, "UNPROCESSABLE").faults());
    assertEquals(List.of("b", "c"), under(admin.id("employees", "b")));
  }

  @Test
  void whoLeavesKeepsHistoryAndReports() {
    UUID boss = person("boss", null);
    person("report", "boss");
    var left = admin.patch("/employees/" + boss, "{status:'INACTIVE'}").expect(200);
    assertEquals("INACTIVE", left.text("/status"));
    assertEquals(List.of("boss", "report"), under(boss));
    assertEquals(
        "boss", admin.get("/employees?status=INACTIVE").texts("/items", "/externalId").getFirst());
    assertEquals(
        "report", admin.get("/employees?status=ACTIVE").texts("/items", "/externalId").getFirst());
    assertEquals(
        "ACTIVE", admin.patch("/employees/" + boss, "{status:null}").expect(200).text("/status"));
  }

  @Test
  void deletedPersonIsGoneButNotForgotten() {
    UUID boss = person("boss", null);
    UUID report = person("report", "boss");
    var refused = admin.delete("/employees/" + boss).problem(409, "IN_USE");
    assertEquals("It is still used by employees.", refused.text("/detail"));
    admin.delete("/employees/" + report).expect(204);
    admin.get("/employees/" + report).problem(410, "GONE");
    admin.get("/employees/by-external-id/report").problem(410, "GONE");
    admin.patch("/employees/" + report, "{givenName:'X'}").problem(410, "GONE");
    admin.delete("/employees/" + report).problem(410, "GONE");
    assertEquals(List.of("boss"), admin.get("/employees").texts("/items", "/externalId"));
    var all = admin.get("/employees?deleted=include&sort=externalId");
    assertEquals(List.of("boss", "report"), all.texts("/items", "/externalId"));
    assertTrue(all.at("/items/0/deletedAt").isNull() && all.at("/items/1/deletedAt").isTextual());
    assertEquals(List.of("boss"), under(boss));
    admin.delete("/employees/" + boss).expect(204);
    assertEquals(report, put("report", null).expect(200).id());
    admin.get("/employees/" + report).expect(200);
  }

  @Test
  void unknownReferencesAreNamed() {
    var refused =
        admin
            .put(
                "employees",
                "a",
                "{givenName:'A', familyName:'B', managerExternalId:'x', jobExternalId:'y', orgUnitExternalId:'z'}")
            .problem(422, "UNPROCESSABLE");
    assertEquals(
        Set.of(
            "/jobExternalId UNKNOWN_REFERENCE",
            "/managerExternalId UNKNOWN_REFERENCE",
            "/orgUnitExternalId UNKNOWN_REFERENCE"),
        refused.faults());
    admin.get("/employees/by-external-id/a").problem(404, "NOT_FOUND");
  }

  @Test
  void subjectBelongsToOnePerson() {
    admin.create("employees", "a", "{givenName:'A', familyName:'B', subject:'s'}");
    var refused = admin.put("employees", "b", "{givenName:'A', familyName:'B', subject:'s'}");
    assertEquals(Set.of("/subject DUPLICATE"), refused.problem(422, "UNPROCESSABLE").faults());
    admin.put("employees", "a", "{givenName:'A', familyName:'B', subject:'s'}").expect(200);
    assertEquals("a", tenant.subject("s").get("/me").expect(200).text("/employee/externalId"));
  }

  @Test
  void sameKeyOfTwoSourcesIsTwoPeople() {
    admin.create("employees", "1", "{givenName:'A', familyName:'One'}");
    var other =
        admin.sendRaw(
            "PUT",
            "/employees/by-external-id/1?source=crm",
            "application/json",
            "{\"givenName\":\"A\",\"familyName\":\"Two\"}"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    other.expect(201);
    assertEquals("One", admin.get("/employees/by-external-id/1").text("/familyName"));
    assertEquals("Two", admin.get("/employees/by-external-id/1?source=crm").text("/familyName"));
    admin.get("/employees/by-external-id/1?source=none").problem(404, "NOT_FOUND");
    var ambiguous =
        admin.post(
            "/employees",
            "{externalId:'r', source:'third', givenName:'R', familyName:'R', managerExternalId:'1'}");
    assertEquals(
        Set.of("/managerExternalId AMBIGUOUS_REFERENCE"),
        ambiguous.problem(422, "UNPROCESSABLE").faults());
  }

  @Test
  void searchFindsBeginningsOfAllWords() {
    admin.create(
        "employees", "1", "{givenName:'Ángela', familyName:'Muñoz-Ruiz', email:'ang@x.org'}");
    admin.create("employees", "2", "{givenName:'Angelo', familyName:'Ruiz'}");
    assertEquals(List.of("1"), found("q=mu%C3%B1"));
    assertEquals(List.of("1", "2"), found("q=ruiz"));
    assertEquals(List.of("2"), found("q=ruiz%20angel"));
    assertEquals(List.of(), found("q=ruiz%20zz"));
    assertEquals(List.of(), found("q=%26%7C!%3A*"));
  }

  @Test
  void filtersNarrowEachOther() {
    admin.create("org-units", "hq", "{name:'H'}");
    admin.create("org-units", "lab", "{name:'L', parentExternalId:'hq'}");
    admin.create("jobs", "dba", "{title:'D'}");
    admin.create(
        "employees",
        "1",
        "{givenName:'A', familyName:'A', orgUnitExternalId:'hq', jobExternalId:'dba'}");
    admin.create(
        "employees",
        "2",
        "{givenName:'B', familyName:'B', orgUnitExternalId:'lab', jobExternalId:'dba', managerExternalId:'1'}");
    admin.create("employees", "3", "{givenName:'C', familyName:'C', orgUnitExternalId:'lab'}");
    UUID hq = admin.id("org-units", "hq");
    UUID lab = admin.id("org-units", "lab");
    UUID dba = admin.id("jobs", "dba");
    assertEquals(List.of("1"), found("orgUnitId=" + hq));
    assertEquals(List.of("1", "2", "3"), found("withinOrgUnitId=" + hq));
    assertEquals(List.of("2", "3"), found("withinOrgUnitId=" + lab));
    assertEquals(List.of("2"), found("withinOrgUnitId=" + lab + "&jobId=" + dba));
    assertEquals(List.of(), found("withinOrgUnitId=" + lab + "&jobId=" + dba + "&q=zoe"));
    assertFalse(found("managerId=" + admin.id("employees", "1")).isEmpty());
  }

  private List<String> found(String query) {
    return admin
        .get("/employees?sort=externalId&" + query)
        .expect(200)
        .texts("/items", "/externalId");
  }

  private UUID person(String externalId, @Nullable String manager) {
    return put(externalId, manager).expect(201).id();
  }

  private Answer put(String externalId, @Nullable String manager) {
    String boss = manager == null ? "" : ", managerExternalId:'" + manager + "'";
    return admin.put("employees", externalId, "{givenName:'G', familyName:'F'" + boss + "}");
  }

  private List<String> under(UUID manager) {
    return found("withinManagerId=" + manager);
  }

  private static String path(String location) {
    return location.replaceFirst("^https?://[^/]+", "");
  }
}
