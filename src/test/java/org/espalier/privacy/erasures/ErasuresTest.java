package org.espalier.privacy.erasures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Psql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** People who are forgotten: what goes, what stays, and who may have it done. */
@QuarkusTest
class ErasuresTest {

  @Inject private CarryOut chore;
  @Inject private Background background;

  @Test
  void nothingOfThePersonIsLeftAndNoSumChanges() {
    Zora scene = new Zora();
    assertTrue(scene.traces().keySet().size() >= 10, () -> "traces in " + scene.traces());
    JsonNode before = group(scene.admin);
    List<String> employees = scene.admin.get("/exports/employees").lines();

    scene
        .admin
        .with("If-Match", "*")
        .patch("/privacy/retention", "{erasureGrace:'P0D'}")
        .expect(200);
    Answer scheduled =
        scene
            .admin
            .post(
                "/privacy/erasures",
                "{employeeId:'" + scene.id + "', reason:'Zora asked secretly'}")
            .expect(202);
    run(scene.tenant);

    assertEquals(Map.of(), scene.traces());
    assertEquals(before, group(scene.admin));
    String offered = "/mentor-profiles?deleted=include&employeeId=" + scene.id;
    assertEquals(0, scene.admin.get(offered).expect(200).at("/items").size());
    assertEquals(employees.size(), scene.admin.get("/exports/employees").lines().size());
    Answer person = scene.admin.get("/employees/" + scene.id).expect(200);
    assertEquals("Erased", person.text("/givenName"));
    assertEquals("erased-" + scene.id, person.text("/externalId"));
    assertTrue(person.at("/email").isNull() && person.at("/hireDate").isNull(), person::body);
    assertEquals("lab", lastUnit(scene));
    Answer erasure = scene.admin.get("/privacy/erasures/" + scheduled.id()).expect(200);
    assertEquals("COMPLETED", erasure.text("/state"));
    Answer steps =
        scene.admin.get("/privacy/erasures/" + scheduled.id() + "/transitions").expect(200);
    assertEquals(List.of("COMPLETED"), steps.texts("", "/to"));
    assertEquals("espalier", steps.text("/0/by"));
  }

  /** The unit of the person's past, which old answers depend on. */
  private static String lastUnit(Zora scene) {
    String unit = scene.admin.id("org-units", "lab").toString();
    try (Psql psql = Psql.superuser()) {
      return psql.count(
                  "select count(*) from past_state where tenant_id = ? and subject_id = ?"
                      + " and state ->> 'org_unit_id' = ?",
                  scene.tenant.slug(),
                  scene.id,
                  unit)
              > 0
          ? "lab"
          : "lost";
    }
  }

  @Test
  void personWhoComesBackIsSomebodyElse() {
    Zora scene = new Zora();
    erase(scene);
    Answer again =
        scene.admin.put(
            "employees", "hr-4711", "{givenName:'Zora', familyName:'Q', subject:'zora-token'}");
    again.expect(201);
    assertNotEquals(scene.id, again.id());
    assertEquals(
        0, scene.admin.get("/evidence?count=exact&employeeId=" + again.id()).count("/totalCount"));
    assertEquals(again.id().toString(), scene.zora.get("/me").text("/employee/id"));
  }

  @Test
  void othersKeepWhatIsTheirs() {
    Zora scene = new Zora();
    List<String> before = scene.admin.get("/exports/evidence").lines();
    erase(scene);
    List<String> after = scene.admin.get("/exports/evidence").lines();
    assertEquals(
        List.of("other"),
        scene
            .admin
            .get("~/scim/v2/Groups?filter=displayName%20eq%20Old")
            .texts("/Resources/0/members", "/value"));
    List<String> others =
        before.stream()
            .filter(line -> !line.contains("hr-4711") && !line.contains("Zora"))
            .toList();
    assertTrue(after.containsAll(others), () -> before + "\n" + after);
    assertEquals(before.size(), after.size());
    Answer aboutReport =
        scene
            .admin
            .get("/evidence?employeeId=" + scene.admin.id("employees", "report"))
            .expect(200);
    assertTrue(aboutReport.at("/items/0/comment").isNull(), aboutReport::body);
    assertEquals("erased-" + scene.id, aboutReport.text("/items/0/recordedBy"));
    assertEquals("2", aboutReport.number("/items/0/level").toPlainString());
  }

  @Test
  void readersOfTheFeedAreToldToForget() {
    Zora scene = new Zora();
    erase(scene);
    try (Psql psql = Psql.superuser()) {
      assertEquals(
          List.of("employee.erased {}"),
          psql.lines(
              "select type, data from change_event where tenant_id = ? and subject_id = ? and type = 'employee.erased'",
              scene.tenant.slug(),
              scene.id));
    }
  }

  @Test
  void untilItsTimeItCanBeCalledOff() {
    Tenant tenant = Tenant.fresh();
    Client admin = tenant.admin();
    UUID ana = admin.create("employees", "ana", "{givenName:'A', familyName:'Na'}");
    Answer scheduled =
        admin.post("/privacy/erasures", "{employeeExternalId:'ana', reason:'asked'}").expect(202);
    assertEquals(
        "/api/v1/privacy/erasures/" + scheduled.id(),
        scheduled.header("Location").replaceFirst("^https?://[^/]+", ""));
    assertEquals("SCHEDULED", scheduled.text("/state"));
    assertEquals(
        Duration.ofDays(30),
        Duration.between(
            Instant.parse(scheduled.text("/createdAt")),
            Instant.parse(scheduled.text("/effectiveAt"))));
    admin
        .post("/privacy/erasures", "{employeeId:'" + ana + "', reason:'again'}")
        .problem(409, "CONFLICT");
    run(tenant);
    assertEquals("A", admin.get("/employees/" + ana).text("/givenName"));

    String steps = "/privacy/erasures/" + scheduled.id() + "/transitions";
    admin.post(steps, "{to:'COMPLETED'}").problem(409, "ILLEGAL_TRANSITION");
    admin.with("If-Match", "\"7-0\"").post(steps, "{to:'CANCELLED'}").problem(412, "STALE_VERSION");
    assertEquals(
        "CANCELLED",
        admin.post(steps, "{to:'CANCELLED', comment:'stays'}").expect(200).text("/state"));
    Answer late = admin.post(steps, "{to:'CANCELLED'}").problem(409, "ILLEGAL_TRANSITION");
    assertTrue(late.at("/allowed").isEmpty(), late::body);
    assertEquals(List.of("CANCELLED"), admin.get(steps).texts("", "/to"));
    assertEquals(
        1, admin.get("/privacy/erasures?state=CANCELLED&count=exact").count("/totalCount"));
    admin.post("/privacy/erasures", "{employeeId:'" + ana + "', reason:'again'}").expect(202);
  }

  @Test
  void whatIsDoneIsDone() {
    Zora scene = new Zora();
    UUID erasure = erase(scene);
    scene
        .admin
        .post("/privacy/erasures/" + erasure + "/transitions", "{to:'CANCELLED'}")
        .problem(409, "ILLEGAL_TRANSITION");
    scene
        .admin
        .post("/privacy/erasures", "{employeeId:'" + scene.id + "', reason:'twice'}")
        .problem(409, "CONFLICT");
  }

  @Test
  void administratorsAndProgramsOnly() {
    Tenant tenant = Tenant.fresh();
    Client admin = tenant.admin();
    UUID ana = admin.create("employees", "ana", "{givenName:'A', familyName:'Na', subject:'ana'}");
    String body = "{employeeId:'" + ana + "', reason:'asked'}";
    for (Client caller :
        List.of(
            tenant.subject("ana"),
            tenant.as("learning-admin"),
            tenant.program("employees:write"),
            tenant.program("privacy:read"))) {
      caller.post("/privacy/erasures", body).problem(403, "FORBIDDEN");
    }
    tenant.subject("ana").get("/privacy/erasures").problem(403, "FORBIDDEN");
    UUID made = tenant.program("privacy:write").post("/privacy/erasures", body).expect(202).id();
    tenant.program("privacy:read").get("/privacy/erasures/" + made).expect(200);
    tenant.program("employees:read").get("/privacy/erasures/" + made).problem(403, "FORBIDDEN");
    Tenant.fresh().admin().get("/privacy/erasures/" + made).problem(404, "NOT_FOUND");
    Answer nobody = admin.post("/privacy/erasures", "{employeeExternalId:'nobody', reason:'x'}");
    assertEquals(
        java.util.Set.of("/employeeExternalId UNKNOWN_REFERENCE"),
        nobody.problem(422, "UNPROCESSABLE").faults());
    assertEquals(
        java.util.Set.of("/employeeId EXCLUSIVE", "/reason BLANK"),
        admin.post("/privacy/erasures", "{reason:' '}").problem(400, "INVALID_REQUEST").faults());
  }

  @Test
  void peopleWhoLeftLongAgoAreForgottenIfTheTenantWantsThat() throws SQLException {
    Tenant tenant = Tenant.fresh();
    Client admin = tenant.admin();
    UUID gone =
        admin.create("employees", "gone", "{givenName:'Go', familyName:'Ne', status:'INACTIVE'}");
    UUID here = admin.create("employees", "here", "{givenName:'He', familyName:'Re'}");
    UUID left =
        admin.create("employees", "left", "{givenName:'Le', familyName:'Ft', status:'INACTIVE'}");
    try (Psql psql = Psql.superuser()) {
      for (UUID old : List.of(gone, here)) {
        psql.run(
            "update employee set updated_at = now() - interval '400 days' where tenant_id = ? and id = ?",
            tenant.slug(),
            old);
      }
    }
    run(tenant);
    assertEquals(0, admin.get("/privacy/erasures?count=exact").count("/totalCount"));
    admin
        .with("If-Match", "*")
        .patch("/privacy/retention", "{inactivePeople:'P365D', erasureGrace:'P0D'}")
        .expect(200);
    run(tenant);
    assertEquals("Erased", admin.get("/employees/" + gone).text("/givenName"));
    assertEquals("He", admin.get("/employees/" + here).text("/givenName"));
    assertEquals("Le", admin.get("/employees/" + left).text("/givenName"));
    assertEquals(1, admin.get("/privacy/erasures?count=exact").count("/totalCount"));
  }

  @Test
  void graphqlDoesTheSame() {
    Tenant tenant = Tenant.fresh();
    UUID ana = tenant.admin().create("employees", "ana", "{givenName:'A', familyName:'Na'}");
    Answer made =
        tenant
            .graphql()
            .data(
                "mutation($p: ID!) { scheduleErasure(input: {employeeId: $p, reason: \"asked\"}) { erasure { id state revision } } }",
                "{p:'" + ana + "'}");
    assertEquals("SCHEDULED", made.text("/data/scheduleErasure/erasure/state"), made::body);
    String id = made.text("/data/scheduleErasure/erasure/id");
    Answer off =
        tenant
            .graphql()
            .data(
                "mutation($id: ID!) { cancelErasure(id: $id, comment: \"no\", revision: 1) { erasure { state } } }",
                "{id:'" + id + "'}");
    assertEquals("CANCELLED", off.text("/data/cancelErasure/erasure/state"), off::body);
    Answer list =
        tenant.graphql().data("{ erasures(state: CANCELLED) { nodes { id employeeId } } }");
    assertEquals(1, list.at("/data/erasures/nodes").size(), list::body);
  }

  private UUID erase(Zora scene) {
    scene
        .admin
        .with("If-Match", "*")
        .patch("/privacy/retention", "{erasureGrace:'P0D'}")
        .expect(200);
    UUID id =
        scene
            .admin
            .post("/privacy/erasures", "{employeeId:'" + scene.id + "', reason:'asked'}")
            .expect(202)
            .id();
    run(scene.tenant);
    return id;
  }

  private void run(Tenant tenant) {
    background.call(Caller.system(tenant.slug()), chore::run);
  }

  private static JsonNode group(Client admin) {
    ObjectNode gap = (ObjectNode) admin.post("/gap-analyses", "{}").expect(200).json();
    gap.remove("asOf");
    return gap;
  }
}
