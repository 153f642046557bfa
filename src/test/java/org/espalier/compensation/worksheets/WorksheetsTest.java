package org.espalier.compensation.worksheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.compensation.PayScene;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.junit.jupiter.api.Test;

/** Worksheets from the first draft to the approval: who proposes, who sees, what stays. */
@QuarkusTest
class WorksheetsTest {

  private final PayScene scene = new PayScene();

  @Test
  void managersProposeOnWhatIsOpenAndTheirs() {
    UUID sheet = scene.worksheet("lead", "3000", PayScene.RATED);
    Client lead = scene.tenant.person("lead");
    String proposals =
        "{proposals:[{employeeExternalId:'bea', amount:1600}, {employeeExternalId:'ann', amount:1400.5, comment:'Ready for more'}]}";
    scene.patch(lead, sheet, proposals).problem(404, "NOT_FOUND");
    scene.step(scene.pay, sheet, "OPEN").expect(200);
    lead.patch("/merit-worksheets/" + sheet, proposals).problem(428, "IF_MATCH_REQUIRED");
    Answer told = scene.patch(lead, sheet, proposals).expect(200);
    assertEquals("1400.5", told.text("/lines/0/proposal/amount"));
    assertEquals("WITHIN", told.text("/lines/0/proposal/place"));
    assertEquals("46400.5", told.text("/lines/0/proposal/newSalary"));
    assertEquals("1600", told.text("/lines/1/proposal/amount"));
    assertEquals("3000.5", told.text("/totals/proposed"));
    assertTrue(told.at("/totals/overBudget").asBoolean());
    assertEquals("-0.5", told.text("/totals/remaining"));
    scene.patch(lead, sheet, "{budget:9999}").problem(403, "FORBIDDEN");
    scene.patch(lead, sheet, "{ratings:[]}").problem(403, "FORBIDDEN");
    scene.patch(lead, sheet, "{employeeExternalIds:['ann']}").problem(403, "FORBIDDEN");
    assertEquals(
        Set.of("/proposals/0/employeeExternalId UNKNOWN_REFERENCE"),
        scene
            .patch(lead, sheet, "{proposals:[{employeeExternalId:'lone', amount:1}]}")
            .problem(422, "UNPROCESSABLE")
            .faults());
    scene.patch(scene.tenant.person("ann"), sheet, proposals).problem(404, "NOT_FOUND");
    scene.patch(scene.tenant.person("lone"), sheet, proposals).problem(404, "NOT_FOUND");
    scene.patch(scene.talent, sheet, proposals).problem(404, "NOT_FOUND");
    lead.with("If-Match", "*").delete("/merit-worksheets/" + sheet).problem(403, "FORBIDDEN");
    scene.step(lead, sheet, "CANCELLED").problem(403, "FORBIDDEN");
    scene.step(lead, sheet, "SUBMITTED").expect(200);
    scene.patch(lead, sheet, proposals).problem(403, "FORBIDDEN");
    scene.step(lead, sheet, "OPEN").problem(403, "FORBIDDEN");
    String stale = told.etag();
    scene
        .pay
        .with("If-Match", stale)
        .patch("/merit-worksheets/" + sheet, "{note:'x'}")
        .problem(412, "STALE_VERSION");
  }

  @Test
  void managersSeeNothingUnlessTheGuidelineLetsThem() {
    UUID sheet = scene.worksheet("lead", "3000", PayScene.RATED);
    scene.step(scene.pay, sheet, "OPEN").expect(200);
    String path = "/merit-worksheets/" + sheet;
    scene.tenant.person("lead").get(path).expect(200);
    scene.tenant.person("head").get(path).expect(200);
    assertEquals(
        "Raises",
        new Graphql(scene.tenant.person("lead"))
            .data("{ meritWorksheets { nodes { guidelineName guideline { id } } } }")
            .text("/data/meritWorksheets/nodes/0/guidelineName"));
    scene.tenant.person("lead").get("/salaries").expect(200);
    scene
        .pay
        .with("If-Match", "*")
        .patch(
            "/merit-guidelines/" + scene.pay.id("merit-guidelines", "g"), "{managersPropose:false}")
        .expect(200);
    scene.tenant.person("lead").get(path).problem(404, "NOT_FOUND");
    scene.tenant.person("head").get(path).problem(404, "NOT_FOUND");
  }

  @Test
  void whoStandsOnAWorksheetDoesNotSeeItFromAbove() {
    UUID sheet = scene.worksheet("lead", "3000", ", employeeExternalIds:['ann', 'head']");
    scene.step(scene.pay, sheet, "OPEN").expect(200);
    scene.tenant.person("lead").get("/merit-worksheets/" + sheet).expect(200);
    scene.tenant.person("head").get("/merit-worksheets/" + sheet).problem(404, "NOT_FOUND");
    Client ann = scene.tenant.caller("ann", List.of("compensation"), List.of(), "ann");
    assertEquals(
        Set.of("/proposals/0 NOT_ALLOWED"),
        scene
            .patch(ann, sheet, "{proposals:[{employeeExternalId:'ann', amount:1}]}")
            .problem(400, "INVALID_REQUEST")
            .faults());
    scene.patch(ann, sheet, "{proposals:[{employeeExternalId:'head', amount:1}]}").expect(200);
  }

  @Test
  void approvalKeepsTheFactsOfTheMoment() {
    UUID sheet = scene.worksheet("lead", "1000", PayScene.RATED);
    scene
        .patch(scene.pay, sheet, "{proposals:[{employeeExternalId:'ann', amount:1400}]}")
        .expect(200);
    scene.step(scene.pay, sheet, "APPROVED").problem(409, "ILLEGAL_TRANSITION");
    scene.step(scene.pay, sheet, "OPEN").expect(200);
    scene.step(scene.pay, sheet, "SUBMITTED").expect(200);
    assertEquals(
        Set.of("/comment REQUIRED"),
        scene.step(scene.pay, sheet, "APPROVED").problem(400, "INVALID_REQUEST").faults());
    Answer approved =
        scene
            .pay
            .post(
                "/merit-worksheets/" + sheet + "/transitions",
                "{to:'APPROVED', comment:'Paid from reserves'}")
            .expect(200);
    assertTrue(approved.at("/frozen").asBoolean());
    scene
        .pay
        .put(
            "salaries",
            "s-ann",
            "{employeeExternalId:'ann', yearly:{amount:1, currency:'EUR'}, validFrom:'2025-01-01'}")
        .expect(200);
    scene
        .pay
        .with("If-Match", "*")
        .patch(
            "/merit-guidelines/" + scene.pay.id("merit-guidelines", "g"), "{measure:'PENETRATION'}")
        .expect(200);
    Answer later = scene.read(sheet);
    assertEquals(approved.at("/lines"), later.at("/lines"));
    assertEquals(approved.at("/matrix"), later.at("/matrix"));
    assertEquals(
        Set.of(" IMMUTABLE"),
        scene.patch(scene.pay, sheet, "{budget:5}").problem(422, "UNPROCESSABLE").faults());
    scene.patch(scene.pay, sheet, "{}").expect(200);
    scene.pay.with("If-Match", "*").delete("/merit-worksheets/" + sheet).problem(409, "CONFLICT");
    Answer steps = scene.pay.get("/merit-worksheets/" + sheet + "/transitions").expect(200);
    assertEquals(List.of("OPEN", "SUBMITTED", "APPROVED"), steps.texts("", "/to"));
    assertEquals("Paid from reserves", steps.text("/2/comment"));
  }

  @Test
  void rollUpSumsTheManagersBelow() {
    scene.worksheet(
        "lead",
        "3000",
        PayScene.RATED + ", proposals:[{employeeExternalId:'ann', amount:1400.25}]");
    UUID head =
        scene.worksheet(
            "head",
            "4000",
            ", proposals:[{employeeExternalId:'lone', amount:0.75}], ratings:[{employeeExternalId:'lead', rating:5}]");
    scene.pay.create(
        "merit-worksheets",
        "dollars",
        "{name:'W', guidelineExternalId:'g', managerExternalId:'lead', currency:'USD', budget:1, effectiveOn:'2027-01-01'}");
    scene.pay.create(
        "merit-worksheets",
        "next-year",
        "{name:'W', guidelineExternalId:'g', managerExternalId:'lead', currency:'EUR', budget:1, effectiveOn:'2028-01-01'}");
    Answer all = scene.pay.get("/merit-worksheets/" + head + "/roll-up").expect(200);
    assertEquals(List.of("w-head", "w-lead"), all.texts("/parts", "/externalId"));
    assertEquals(List.of("dollars"), all.texts("/leftOut", "/externalId"));
    assertEquals("7000", all.text("/totals/budget"));
    assertEquals("1401", all.text("/totals/proposed"));
    assertEquals("193000.4", all.text("/totals/salaries"));
    assertEquals(4, all.count("/totals/people"));
    assertEquals(
        "1401",
        new Graphql(scene.pay)
            .data("{ meritRollUp(worksheetId: \"" + head + "\") { totals { proposed } } }")
            .text("/data/meritRollUp/totals/proposed"));
    scene.step(scene.pay, head, "OPEN").expect(200);
    Answer seen =
        scene.tenant.person("head").get("/merit-worksheets/" + head + "/roll-up").expect(200);
    assertEquals(List.of("w-head"), seen.texts("/parts", "/externalId"));
    assertEquals("4000", seen.text("/totals/budget"));
  }

  @Test
  void whatStaysAndWhatIsTwiceIsRefused() {
    UUID sheet = scene.worksheet("lead", "3000", PayScene.RATED);
    assertEquals(
        Set.of("/currency IMMUTABLE", "/managerExternalId IMMUTABLE", "/state IMMUTABLE"),
        scene
            .patch(scene.pay, sheet, "{currency:'USD', managerExternalId:'head', state:'APPROVED'}")
            .problem(422, "UNPROCESSABLE")
            .faults());
    assertEquals(
        Set.of("/employeeExternalIds/1 DUPLICATE", "/ratings/1/employeeExternalId DUPLICATE"),
        scene
            .patch(
                scene.pay,
                sheet,
                "{employeeExternalIds:['ann', 'ann'], ratings:[{employeeExternalId:'ann', rating:1}, {employeeExternalId:'ann', rating:2}]}")
            .problem(422, "UNPROCESSABLE")
            .faults());
    Answer same = scene.patch(scene.pay, sheet, "{}").expect(200);
    assertEquals(1, same.count("/revision"));
    scene.pay.with("If-Match", "*").delete("/merit-worksheets/" + sheet).expect(204);
    scene.pay.get("/merit-worksheets/" + sheet + "/roll-up").problem(410, "GONE");
  }
}
