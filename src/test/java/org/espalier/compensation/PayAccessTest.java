package org.espalier.compensation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.junit.jupiter.api.Test;

/** Who sees pay, and that whoever does is seen. */
@QuarkusTest
class PayAccessTest {

  private static final Map<String, String> KINDS =
      Map.of(
          "salary-ranges", "eng",
          "salaries", "s-ann",
          "merit-guidelines", "g",
          "merit-worksheets", "w-lead");

  private final PayScene scene = new PayScene();
  private final UUID worksheet = scene.worksheet("lead", "3000", "");

  @Test
  void nobodyWithoutTheRightFindsAnything() {
    for (Client caller :
        List.of(
            scene.talent,
            scene.tenant.as("learning-admin"),
            scene.tenant.as("auditor"),
            scene.tenant.caller("hr", List.of("hr-partner"), List.of(), "head"),
            scene.tenant.person("ann"),
            scene.tenant.person("head"))) {
      KINDS.forEach((kind, externalId) -> {
        UUID id = scene.pay.id(kind, externalId);
        assertEquals(0, caller.get("/" + kind + "?count=exact").expect(200).count("/totalCount"));
        assertEquals(List.of(), caller.get("/exports/" + kind).expect(200).lines());
        caller.get("/" + kind + "/" + id).problem(404, "NOT_FOUND");
        caller.get(Client.byExternalId(kind, externalId)).problem(404, "NOT_FOUND");
        caller.put(kind, externalId, "{}").problem(403, "FORBIDDEN");
        caller.put(kind, "unknown", "{}").problem(403, "FORBIDDEN");
        Answer file =
            caller.sendRaw(
                "POST", "/imports/" + kind, "application/x-ndjson", new byte[] {'{', '}'});
        file.problem(403, "FORBIDDEN");
      });
      caller.get("/merit-worksheets/" + worksheet + "/roll-up").problem(404, "NOT_FOUND");
      caller.get("/merit-worksheets/" + worksheet + "/transitions").problem(404, "NOT_FOUND");
      scene.step(caller, worksheet, "OPEN").problem(404, "NOT_FOUND");
      scene.patch(caller, worksheet, "{budget:1}").problem(404, "NOT_FOUND");
      assertEquals(
          0,
          new Graphql(caller)
              .data("{ salaries { totalCount } meritWorksheets { totalCount } }")
              .count("/data/salaries/totalCount"));
    }
  }

  @Test
  void programsNeedTheScopeByName() {
    for (String kind : KINDS.keySet()) {
      scene.tenant.program("*:read", "*:write", "*:bulk").get("/" + kind).problem(403, "FORBIDDEN");
      scene.tenant.program(kind + ":read").get("/" + kind).problem(403, "FORBIDDEN");
      assertTrue(
          !scene.tenant.program("pay:read").get("/" + kind).expect(200).at("/items").isEmpty());
      scene.tenant.program("pay:read").put(kind, "x", "{}").problem(403, "FORBIDDEN");
      scene.tenant.program("pay:write").get("/" + kind).problem(403, "FORBIDDEN");
    }
    scene.step(scene.tenant.program("pay:read"), worksheet, "OPEN").problem(403, "FORBIDDEN");
    scene.step(scene.tenant.program("pay:read", "pay:write"), worksheet, "OPEN").expect(200);
  }

  @Test
  void everyLookIsOnRecord() {
    Client reader = scene.tenant.caller("reader", List.of("compensation"), List.of(), null);
    UUID ann = scene.pay.id("salaries", "s-ann");
    int before = looks("salary").size();
    reader.get("/salaries/" + ann).expect(200);
    assertEquals(before + 1, looks("salary").size());
    assertEquals(4, reader.get("/salaries").expect(200).at("/items").size());
    assertEquals(before + 5, looks("salary").size());
    assertEquals(2, reader.get("/salaries?limit=2").expect(200).at("/items").size());
    assertEquals(before + 7, looks("salary").size());
    assertEquals(4, reader.get("/exports/salaries").expect(200).lines().size());
    assertEquals(before + 11, looks("salary").size());
    new Graphql(reader).data("{ salaries(first: 3) { nodes { yearly { amount } } } }");
    assertEquals(before + 14, looks("salary").size());
    new Graphql(reader).data("{ salary(externalId: \"s-ann\") { id } }");
    assertEquals(before + 15, looks("salary").size());
    int sheets = looks("merit-worksheet").size();
    reader.get("/merit-worksheets/" + worksheet).expect(200);
    reader.get("/merit-worksheets/" + worksheet + "/roll-up").expect(200);
    assertEquals(sheets + 2, looks("merit-worksheet").size());
    reader.get("/salaries?limit=0").problem(400, "INVALID_REQUEST");
    scene.talent.get("/salaries").expect(200);
    assertEquals(before + 15, looks("salary").size());
    Answer last =
        scene.tenant.as("auditor").get("/audit-events?limit=1&objectType=salary").expect(200);
    assertEquals("reader", last.text("/items/0/actor"));
    assertEquals(ann.toString(), last.text("/items/0/objectId"));
    assertTrue(
        scene
            .tenant
            .as("auditor")
            .get("/audit-events/verification")
            .expect(200)
            .at("/intact")
            .asBoolean());
  }

  private List<String> looks(String kind) {
    return scene.trail(kind).stream().filter(action -> action.equals(kind + ".read")).toList();
  }

  @Test
  void eventsTellNothing() {
    scene
        .patch(scene.pay, worksheet, "{proposals:[{employeeExternalId:'ann', amount:777.25}]}")
        .expect(200);
    scene.step(scene.pay, worksheet, "OPEN").expect(200);
    String events = scene.talent.get("/events?limit=500").expect(200).body();
    for (String secret : List.of("777.25", "45000", "s-ann", "w-lead", "eng\"", "EUR")) {
      assertFalse(events.contains(secret), secret);
    }
    assertTrue(events.contains("merit-worksheet.transitioned"));
    assertEquals(
        0,
        scene
            .tenant
            .person("lead")
            .get("/events?limit=500")
            .expect(200)
            .texts("/items", "/type")
            .stream()
            .filter(type -> type.startsWith("merit") || type.startsWith("salary"))
            .count());
  }

  @Test
  void copiesTellPayToThePersonAndToNobodyWithoutTheRight() {
    Client ann = scene.tenant.person("ann");
    UUID copy = ann.post("/privacy/exports", "{employeeExternalId:'ann'}").expect(202).id();
    scene.talent.exportMade(copy);
    String document = "/privacy/exports/" + copy + "/document";
    assertTrue(ann.get(document).expect(200).body().contains("45000"));
    String told = scene.talent.get(document).expect(200).body();
    assertFalse(told.contains("45000") || told.contains("\"salary\""), told);
    Client both =
        scene.tenant.caller("both", List.of("talent-admin", "compensation"), List.of(), null);
    assertTrue(both.get(document).expect(200).body().contains("45000"));
    String graph = "{ personExport(id: \"" + copy + "\") { document } }";
    assertTrue(new Graphql(ann).data(graph).body().contains("45000"));
    assertFalse(new Graphql(scene.talent).data(graph).body().contains("45000"));
  }

  @Test
  void salariesAreOnceAPersonAndDay() {
    String again =
        "{employeeExternalId:'ann', yearly:{amount:1, currency:'EUR'}, validFrom:'2025-01-01'}";
    assertEquals(
        Collections.singleton("/validFrom DUPLICATE"),
        scene.pay.put("salaries", "other", again).problem(422, "UNPROCESSABLE").faults());
    scene.pay.put("salaries", "other", again.replace("2025-01-01", "2026-01-01")).expect(201);
    String range = "{jobExternalId:'engineer', currency:'EUR', minimum:2, midpoint:1, maximum:3}";
    assertEquals(
        Collections.singleton("/midpoint OUT_OF_RANGE"),
        scene.pay.put("salary-ranges", "r", range).problem(400, "INVALID_REQUEST").faults());
    String sound = "{jobExternalId:'engineer', currency:'EUR', minimum:1, midpoint:1, maximum:2%s}";
    assertEquals(
        Collections.singleton("/jobExternalId DUPLICATE"),
        scene
            .pay
            .put("salary-ranges", "r", sound.formatted(""))
            .problem(422, "UNPROCESSABLE")
            .faults());
    scene.pay.put("salary-ranges", "r", sound.formatted(", location:'Lisbon'")).expect(201);
  }
}
