package org.espalier.compensation.worksheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.espalier.compensation.PayScene;
import org.espalier.testing.Answer;
import org.espalier.testing.Relaxed;
import org.junit.jupiter.api.Test;

/** The lines of worksheets, with every factor told. */
@QuarkusTest
class WorksheetLinesTest {

  private final PayScene scene = new PayScene();

  @Test
  void everyFactorIsTold() {
    Answer sheet = scene.read(scene.worksheet("lead", "3000", PayScene.RATED));
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
    Answer sheet = scene.read(scene.worksheet("lead", "10", PayScene.RATED));
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
    assertEquals("UNGUIDED", scene.read(id).text("/lines/2/proposal/place"));
    assertTrue(scene.read(id).at("/lines/2/proposal/newSalary").isNull());
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
    Answer sheet = scene.read(scene.worksheet("lead", "10", PayScene.RATED));
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
    Answer sheet = scene.read(scene.worksheet("lead", "10", PayScene.RATED));
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
    UUID sheet = scene.worksheet("lead", "3000", PayScene.RATED);
    Answer open = scene.read(sheet);
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
    Answer closed = scene.read(sheet);
    assertEquals("NOT_MET", closed.text("/lines/0/gates/1/reason"));
    assertEquals(1, closed.count("/lines/0/gates/1/count"));
    assertEquals("0", closed.text("/lines/0/recommended/maximum"));
    assertEquals("3", closed.text("/lines/0/cell/targetPercent"));
    assertEquals("1500", closed.text("/lines/1/recommended/target"));
    scene.talent.post("/assignments/" + due + "/transitions", "{to:'CANCELLED'}").expect(200);
    assertEquals("1350", scene.read(sheet).text("/lines/0/recommended/target"));
  }
}
