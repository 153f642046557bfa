package org.espalier.plan.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Relaxed;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Plans go from one tenant to another and stay what they are. */
@QuarkusTest
class PlanExportTest {

  private static final List<String> KINDS =
      List.of(
          "proficiency-scales",
          "frameworks",
          "competencies",
          "jobs",
          "requirements",
          "employees",
          "activities",
          "assignments",
          "completions",
          "evidence",
          "development-plans");

  private final PlanScene scene = new PlanScene().rated();

  @Test
  void exportImportedElsewhereGivesTheSame() {
    manyPlans();
    Tenant elsewhere = Tenant.fresh();
    Client other = elsewhere.admin();
    for (String kind : KINDS) {
      List<String> file = export(scene.admin, kind);
      Answer job = other.importRows(kind, "", file);
      assertEquals(file.size(), job.count("/counts/created"), () -> failures(other, job));
    }
    for (String kind : KINDS) {
      assertEquals(
          new TreeSet<>(export(scene.admin, kind)), new TreeSet<>(export(other, kind)), kind);
    }
    assertEquals(plans(scene.admin), plans(other));
    for (String kind : KINDS) {
      List<String> file = export(scene.admin, kind);
      Answer again = other.importRows(kind, "", file);
      assertEquals(file.size(), again.count("/counts/unchanged"), () -> failures(other, again));
    }
  }

  @Test
  void fileSaysHowAPlanStands() {
    Answer job =
        scene.admin.importRows(
            "development-plans",
            "{externalId:'old', employeeExternalId:'ana', title:'Old', state:'ACTIVE',"
                + " employeeAgreed:{at:'2024-01-01T00:00:00Z', by:'ana'}, items:["
                + PlanScene.SQL
                + ", {competencyExternalId:'law', targetLevel:2, closeReason:'done elsewhere'}]}");
    assertEquals(1, job.count("/counts/created"), () -> failures(scene.admin, job));
    Answer plan = scene.ana.get("/development-plans/by-external-id/old").expect(200);
    assertEquals("2024-01-01T00:00:00Z", plan.text("/employeeAgreed/at"));
    assertEquals(List.of("OPEN", "CLOSED"), plan.texts("/items", "/state"));
    assertEquals("ASSIGNED", plan.text("/items/0/actions/0/assignmentState"));
  }

  @Test
  void badRowsOfAFileAreToldByLine() {
    Answer job =
        scene.admin.importRows(
            "development-plans",
            "{externalId:'good', employeeExternalId:'ana', title:'Good'}",
            "{externalId:'bad', employeeExternalId:'nobody', title:'Bad', items:["
                + "{competencyExternalId:'sql', targetLevel:9}]}");
    assertEquals(1, job.count("/counts/created"));
    Answer failed = scene.admin.get("/imports/" + job.id() + "/rows?outcome=failed").expect(200);
    assertEquals(
        Set.of("/employeeExternalId", "/items/0/targetLevel"),
        Set.copyOf(failed.texts("/items/0/errors", "/pointer")));
    assertEquals(2, failed.count("/items/0/line"));
  }

  @Test
  void fileCannotReplaceWhatPeopleAgreed() {
    UUID plan = scene.active(PlanScene.SQL);
    String row = export(scene.admin, "development-plans").getFirst();
    ObjectNode changed = Relaxed.tree(row).deepCopy();
    changed.put("title", "Other");
    Answer job = scene.admin.importRows("development-plans", changed.toString());
    assertEquals(1, job.count("/counts/failed"));
    assertEquals("Plan", scene.plan(plan).text("/title"));
  }

  private void manyPlans() {
    UUID first = scene.active(PlanScene.SQL, PlanScene.TACT);
    scene
        .boss
        .post(
            "/completions",
            "{employeeExternalId:'ana', activityExternalId:'sql-course', completedAt:'2025-05-05T05:05:05Z'}")
        .expect(201);
    String tact = scene.plan(first).text("/items/1/id");
    scene
        .boss
        .post("/development-plans/" + first + "/items/" + tact + "/closings", "{reason:'later'}")
        .expect(200);
    scene.active("{competencyExternalId:'law', targetLevel:4, due:'2031-01-01'}");
    UUID proposed = scene.draft(PlanScene.TACT).id();
    scene.step(scene.ana, proposed, "PROPOSED").expect(200);
    scene.step(scene.ana, proposed, "AGREED").expect(200);
    UUID cancelled = scene.draft(PlanScene.TACT).id();
    scene.step(scene.ana, cancelled, "CANCELLED").expect(200);
    UUID wrong = scene.academy.rate("bob", "sql", "4");
    scene.admin.post("/evidence/" + wrong + "/revocations", "{reason:'wrong'}").expect(200);
  }

  private static List<String> export(Client client, String kind) {
    return client.get("/exports/" + kind).expect(200).lines();
  }

  /** How plans stand, without what differs from tenant to tenant. */
  private static Set<String> plans(Client client) {
    Set<String> plans = new TreeSet<>();
    for (JsonNode plan : client.get("/development-plans?limit=500").expect(200).at("/items")) {
      StringBuilder line = new StringBuilder(plan.at("/externalId").asText());
      line.append(plan.at("/state")).append(plan.at("/progress"));
      line.append(plan.at("/employeeAgreed")).append(plan.at("/managerAgreed"));
      for (JsonNode item : plan.at("/items")) {
        line.append(item.at("/competency/externalId")).append(item.at("/state"));
        line.append(item.at("/gap")).append(item.at("/closeReason"));
        item.at("/actions").forEach(action -> line.append(action.at("/assignmentState")));
      }
      plans.add(line.toString());
    }
    return plans;
  }

  private static String failures(Client client, Answer job) {
    return job.body() + client.get("/imports/" + job.id() + "/rows?outcome=failed").body();
  }
}
