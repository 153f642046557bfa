package org.espalier.performance.cycles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

/** Review cycles: their days, their audience, and what stays once there are reviews. */
@QuarkusTest
class ReviewCyclesTest {

  private final Academy academy = new Academy();
  private final Client admin = academy.admin;

  @Test
  void allFaultsAreNamedAtOnce() {
    form("form");
    Answer refused =
        cycle(
                """
                periodStart:'2030-12-31', periodEnd:'2030-01-01', phases:[
                {phase:'MANAGER', startsOn:'2031-01-10', endsOn:'2031-01-01'},
                {phase:'SELF', startsOn:'2031-02-01', endsOn:'2031-02-02'},
                {phase:'SELF', startsOn:'2031-01-01', endsOn:'2031-02-02'}]\
                """)
            .problem(422, "UNPROCESSABLE");
    assertEquals(
        Set.of(
            "/periodEnd DATES_REVERSED",
            "/phases/0/endsOn DATES_REVERSED",
            "/phases/1/startsOn DATES_REVERSED",
            "/phases/2/phase DUPLICATE",
            "/phases/2/startsOn DATES_REVERSED"),
        refused.faults());
    assertEquals(
        Set.of("/formExternalId UNKNOWN_REFERENCE", "/audience UNKNOWN_REFERENCE"),
        admin
            .put(
                "review-cycles",
                "y",
                "{name:'Y', formExternalId:'none', periodStart:'2030-01-01', periodEnd:'2030-01-01', audience:'job eq \"none\"'}")
            .problem(422, "UNPROCESSABLE")
            .faults());
  }

  @Test
  void cycleWithReviewsKeepsWhatTheyAreAbout() {
    form("form");
    form("other");
    String dates = "periodStart:'2030-01-01', periodEnd:'2030-12-31'";
    cycle(dates).expect(201);
    cycle("periodStart:'2030-02-01', periodEnd:'2030-12-31'").expect(200);
    cycle(dates).expect(200);
    admin.launched(admin.id("review-cycles", "y"), "{}");
    Answer refused =
        admin
            .put(
                "review-cycles",
                "y",
                "{name:'Y', formExternalId:'other', periodStart:'2030-02-01', periodEnd:'2030-11-30'}")
            .problem(422, "UNPROCESSABLE");
    assertEquals(
        Set.of("/formExternalId IMMUTABLE", "/periodStart IMMUTABLE", "/periodEnd IMMUTABLE"),
        refused.faults());
    cycle(dates + ", audience:'job eq \"clerk\"', description:'Now for clerks'").expect(200);
    admin.delete("/review-cycles/" + admin.id("review-cycles", "y")).problem(409, "IN_USE");
  }

  @Test
  void theyAreListedByFormAndSortedByTheirEnd() {
    form("form");
    form("other");
    cycle("periodStart:'2030-01-01', periodEnd:'2030-12-31'").expect(201);
    admin.create(
        "review-cycles",
        "x",
        "{name:'X', formExternalId:'form', periodStart:'2031-01-01', periodEnd:'2031-12-31'}");
    assertEquals(
        List.of("x", "y"),
        academy
            .as("ana")
            .get("/review-cycles?sort=-periodEnd&formId=" + admin.id("review-forms", "form"))
            .expect(200)
            .texts("/items", "/externalId"));
    Answer told =
        academy
            .tenant
            .graphql()
            .data(
                "{ reviewForms(sort: \"name\") { nodes { cycles { totalCount nodes { form { name } } } } } }");
    assertEquals(2, told.count("/data/reviewForms/nodes/0/cycles/totalCount"));
    assertEquals("form", told.text("/data/reviewForms/nodes/0/cycles/nodes/0/form/name"));
  }

  private void form(String key) {
    admin.create(
        "review-forms",
        key,
        "{name:'%s', scaleExternalId:'scale', sections:[{key:'g', title:'G', kind:'GOALS', weight:100}]}"
            .formatted(key));
  }

  private Answer cycle(String members) {
    return admin.put("review-cycles", "y", "{name:'Y', formExternalId:'form', " + members + "}");
  }
}
