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
import org.espalier.testing.Relaxed;
import org.junit.jupiter.api.Test;

/** Worksheets from the first draft to the approval, with every factor told. */
@QuarkusTest
class WorksheetsTest {

  private static final String RATED =
      ", ratings:[{employeeExternalId:'ann', rating:3}, {employeeExternalId:'bea', rating:4.2}]";

  private final PayScene scene = new PayScene();

  @Test
  void everyFactorIsTold() {
    Answer sheet = read(scene.worksheet("lead", "3000", RATED));
    assertEquals(List.of("ann", "bea"), sheet.texts("/lines", "/employee/externalId"));
    assertEquals("45000", sheet.text("/lines/0/salary/amount"));
    assertEquals("2025-01-01", sheet.text("/lines/0/salary/validFrom"));
    assertEquals("eng", sheet.text("/lines/0/range/externalId"));
    assertEquals("0.9", sheet.text("/lines/0/compaRatio"));
    assertEquals("0.25", sheet.text("/lines/0/penetration"));
    assertEquals("WORKSHEET", sheet.text("/lines/0/rating/origin"));
    assertEquals("GOOD", sheet.text("/lines/0/cell/ratingBand"));
    assertEquals("BELOW", sheet.text("/lines/0/cell/positionBand"));
    assertEquals("900", sheet.text("/lines/0/recommended/minimum"));
    assertEquals("1350", sheet.text("/lines/0/recommended/target"));
    assertEquals("1800", sheet.text("/lines/0/recommended/maximum"));
    assertEquals("TOP", sheet.text("/lines/1/cell/ratingBand"));
    assertEquals("ABOVE", sheet.text("/lines/1/cell/positionBand"));
    assertEquals("1500", sheet.text("/lines/1/recommended/target"));
    assertEquals("95000", sheet.text("/totals/salaries"));
    assertEquals("2850", sheet.text("/totals/target"));
    assertEquals("3000", sheet.text("/totals/remaining"));
    assertTrue(sheet.at("/lines/0/faults").isEmpty() && !sheet.at("/frozen").asBoolean());
  }

  @Test
  void whatIsMissingIsAFaultOfTheLineAndNothingIsConverted() {
    scene.person("una", ", managerExternalId:'lead'");
    scene.salary("una", "70000", "USD");
    scene.person("zoe", ", managerExternalId:'lead'");
    scene.talent.put(
        "employees", "xim", "{givenName:'G', familyName:'xim', managerExternalId:'lead'}");
    Answer sheet = read(scene.worksheet("lead", "10", RATED));
    assertEquals(
        List.of("ann", "bea", "una", "xim", "zoe"), sheet.texts("/lines", "/employee/externalId"));
    assertEquals(Relaxed.tree("['OTHER_CURRENCY', 'NOT_RATED']"), sheet.at("/lines/2/faults"));
    assertEquals("USD", sheet.text("/lines/2/salary/currency"));
    assertTrue(
        sheet.at("/lines/2/compaRatio").isNull() && sheet.at("/lines/2/recommended").isNull());
    assertEquals(Relaxed.tree("['NO_SALARY', 'NO_JOB', 'NOT_RATED']"), sheet.at("/lines/3/faults"));
    assertEquals("95000", sheet.text("/totals/salaries"));
    assertEquals(3, sheet.count("/totals/withoutRecommendation"));
    UUID id = sheet.id();
    scene.patch(scene.pay, id, "{proposals:[{employeeExternalId:'una', amount:5}]}").expect(200);
    assertEquals("UNGUIDED", read(id).text("/lines/2/proposal/place"));
    assertTrue(read(id).at("/lines/2/proposal/newSalary").isNull());
    scene.step(scene.pay, id, "OPEN").expect(200);
    scene.step(scene.pay, id, "SUBMITTED").expect(200);
    scene.step(scene.pay, id, "APPROVED").problem(409, "CONFLICT");
  }

  @Test
  void rangeOfThePlaceComesBeforeThatOfEverywhere() {
    scene.pay.create(
        "salary-ranges",
        "eng-lisbon",
        "{jobExternalId:'engineer', location:'Lisbon', currency:'EUR', minimum:30000, midpoint:36000, maximum:50000}");
    scene.talent.put(
        "employees",
        "ann",
        "{givenName:'G', familyName:'ann', jobExternalId:'engineer', managerExternalId:'lead', location:'Lisbon'}");
    Answer sheet = read(scene.worksheet("lead", "10", RATED));
    assertEquals("eng-lisbon", sheet.text("/lines/0/range/externalId"));
    assertEquals("1.25", sheet.text("/lines/0/compaRatio"));
    assertEquals("eng", sheet.text("/lines/1/range/externalId"));
  }

  @Test
  void salaryIsThatOfTheDayBefore() {
    scene.pay.create(
        "salaries",
        "later",
        "{employeeExternalId:'ann', yearly:{amount:99000, currency:'EUR'}, validFrom:'2027-01-01'}");
    scene.pay.create(
        "salaries",
        "before",
        "{employeeExternalId:'bea', yearly:{amount:51000, currency:'EUR'}, validFrom:'2026-12-31'}");
    Answer sheet = read(scene.worksheet("lead", "10", RATED));
    assertEquals("45000", sheet.text("/lines/0/salary/amount"));
    assertEquals("51000", sheet.text("/lines/1/salary/amount"));
  }

  @Test
  void closedGatesTakeAwayAndSayWhy() {
    scene
        .pay
        .with("If-Match", "*")
        .patch(
            "/merit-guidelines/" + scene.pay.id("merit-guidelines", "g"),
            "{planCompletion:{atLeast:0.5, otherwise:'MINIMUM'}, mandatoryLearning:{otherwise:'NOTHING'}}")
        .expect(200);
    scene.talent.create("activities", "safety", "{title:'Safety', type:'COURSE'}");
    UUID sheet = scene.worksheet("lead", "3000", RATED);
    Answer open = read(sheet);
    assertEquals("NOTHING_ASKED", open.text("/lines/0/gates/0/reason"));
    assertEquals("MET", open.text("/lines/0/gates/1/reason"));
    assertEquals("1350", open.text("/lines/0/recommended/target"));
    UUID due =
        scene
            .talent
            .post(
                "/assignments",
                "{employeeExternalId:'ann', activityExternalId:'safety', mandatory:true, due:'2026-12-31'}")
            .expect(201)
            .id();
    Answer closed = read(sheet);
    assertEquals("NOT_MET", closed.text("/lines/0/gates/1/reason"));
    assertEquals(1, closed.count("/lines/0/gates/1/count"));
    assertEquals("0", closed.text("/lines/0/recommended/maximum"));
    assertEquals("3", closed.text("/lines/0/cell/targetPercent"));
    assertEquals("1500", closed.text("/lines/1/recommended/target"));
    scene.talent.post("/assignments/" + due + "/transitions", "{to:'CANCELLED'}").expect(200);
    assertEquals("1350", read(sheet).text("/lines/0/recommended/target"));
  }

  @Test
  void managersProposeOnWhatIsOpenAndTheirs() {
    UUID sheet = scene.worksheet("lead", "3000", RATED);
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
    UUID sheet = scene.worksheet("lead", "3000", RATED);
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
    UUID sheet = scene.worksheet("lead", "1000", RATED);
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
    Answer later = read(sheet);
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
        "lead", "3000", RATED + ", proposals:[{employeeExternalId:'ann', amount:1400.25}]");
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
    UUID sheet = scene.worksheet("lead", "3000", RATED);
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

  private Answer read(UUID id) {
    return scene.pay.get("/merit-worksheets/" + id).expect(200);
  }
}
