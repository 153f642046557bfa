package org.espalier.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/**
 * A published trial, told as people who had a training: earnings are levels, those of 1975 the
 * evidence before it and those of 1978 the evidence after it.
 */
@QuarkusTest
class TrainingTrialTest {

  private static final BigDecimal ASKED = new BigDecimal(5000);

  private final TrainingTrial trial = TrainingTrial.read();
  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @Test
  void theAnswerIsThePublishedOneToTheCent() {
    furnish();
    Answer told = admin.get(question()).expect(200);
    assertEquals(185, told.count("/items/0/completed"));
    assertEquals(185, told.count("/items/0/change/people"));
    assertEquals(185, told.count("/items/0/comparison/matched"));
    assertEquals(260, told.count("/items/0/comparison/others"));
    estimate(told, "afterwards", "1794.34", "671.00", "474.01", "3114.67");
    estimate(told, "difference", "1529.20", "715.13", "122.22", "2936.17");
    assertEquals("POSITIVE_EFFECT", told.text("/items/0/finding"));
    assertEquals("BALANCED", told.text("/items/0/comparison/balance"));
    BigDecimal before = lacking("re75");
    assertEquals(0, told.number("/items/0/change/gapClosure/denominator").compareTo(before));
    assertEquals(
        0,
        told.number("/items/0/change/gapClosure/numerator")
            .compareTo(before.subtract(lacking("re78"))));

    Answer misled =
        tenant.caller("p", List.of("hr-partner"), List.of(), "partner").get(question()).expect(200);
    assertEquals(82, misled.count("/items/0/comparison/others"));
    assertEquals("NOT_COMPARABLE", misled.text("/items/0/finding"));
    assertEquals("NOT_COMPARABLE", misled.text("/items/0/comparison/balance"));
    assertEquals(
        "NOT_COMPARABLE", misled.text("/items/0/comparison/covariates/0/balance"), "START_LEVEL");
    assertFalse(misled.text("/items/0/statement").contains("effect"));
  }

  private String question() {
    return "/insights/effectiveness?window=P3Y&activityId=" + admin.id("activities", "training");
  }

  /**
   * Those who earned something before are all in the plant, and so are all who had the training.
   */
  private void furnish() {
    admin.create(
        "proficiency-scales",
        "dollars",
        "{name:'Dollars of 1982', levels:[{value:0,label:'None'},{value:100000,label:'Much'}]}");
    admin.create("frameworks", "earnings", "{name:'Earnings', scaleExternalId:'dollars'}");
    admin.create(
        "competencies", "earning", "{name:'Earning', frameworkExternalId:'earnings', tier:'CORE'}");
    admin.create(
        "requirements",
        "all",
        "{competencyExternalId:'earning', tier:'CORE', level:" + ASKED + "}");
    admin.create("org-units", "plant", "{name:'Plant'}");
    admin.create("org-units", "town", "{name:'Town'}");
    admin.create(
        "employees", "partner", "{givenName:'P', familyName:'P', orgUnitExternalId:'plant'}");
    admin.create(
        "activities",
        "training",
        "{title:'Training', type:'COURSE', develops:[{competencyExternalId:'earning', toLevel:10000}]}");
    List<NamedCsvRecord> rows = trial.rows();
    new ImportFile("employees", rows.stream().map(TrainingTrialTest::person).toList())
        .create(admin);
    new ImportFile("evidence", rows.stream().map(row -> earned(row, "re75", "1975")).toList())
        .create(admin);
    new ImportFile("evidence", rows.stream().map(row -> earned(row, "re78", "1978")).toList())
        .create(admin);
    new ImportFile(
            "completions", trial.group(true).stream().map(TrainingTrialTest::completion).toList())
        .create(admin);
  }

  private static ObjectNode person(NamedCsvRecord row) {
    boolean plant = TrainingTrial.trained(row) || TrainingTrial.earned("re75").test(row);
    return ImportFile.row(id(row))
        .put("givenName", "P")
        .put("familyName", id(row))
        .put("orgUnitExternalId", plant ? "plant" : "town");
  }

  private static ObjectNode earned(NamedCsvRecord row, String column, String year) {
    return ImportFile.row(year + " " + id(row))
        .put("employeeExternalId", id(row))
        .put("competencyExternalId", "earning")
        .put("level", TrainingTrial.number(row, column))
        .put("source", "ASSESSMENT")
        .put("observedAt", year + "-12-31T00:00:00Z");
  }

  private static ObjectNode completion(NamedCsvRecord row) {
    return ImportFile.row("c " + id(row))
        .put("employeeExternalId", id(row))
        .put("activityExternalId", "training")
        .put("completedAt", "1976-06-30T00:00:00Z");
  }

  private static String id(NamedCsvRecord row) {
    return row.getField("rownames");
  }

  /** What those who had the training lacked in a year. */
  private BigDecimal lacking(String column) {
    return trial.group(true).stream()
        .map(row -> ASKED.subtract(TrainingTrial.number(row, column)).max(BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void estimate(
      Answer told, String which, String difference, String error, String lower, String upper) {
    String at = "/items/0/comparison/" + which;
    assertEquals(difference, cents(told, at + "/difference"));
    assertEquals(error, cents(told, at + "/standardError"));
    assertEquals(lower, cents(told, at + "/lower"));
    assertEquals(upper, cents(told, at + "/upper"));
  }

  private static String cents(Answer told, String pointer) {
    return told.number(pointer).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }
}
