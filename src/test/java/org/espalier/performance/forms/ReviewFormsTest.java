package org.espalier.performance.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.junit.jupiter.api.Test;

/** Review forms: what holds between their parts, and what stays once people are reviewed by one. */
@QuarkusTest
class ReviewFormsTest {

  private static final String GOALS = "{key:'goals', title:'Goals', kind:'GOALS', weight:40}";
  private static final String SKILLS =
      "{key:'skills', title:'Skills', kind:'COMPETENCIES', weight:59.5, raters:['MANAGER','PEER']}";
  private static final String ASKED =
      "{key:'asked', title:'Asked', kind:'QUESTIONS', weight:0.5, questions:[{key:'q', text:'How?', type:'RATING'},"
          + " {key:'t', text:'What?', type:'TEXT'}]}";

  private final Academy academy = new Academy();
  private final Client admin = academy.admin;

  @Test
  void whatIsNotSaidIsWhatHolds() {
    Answer form = put(GOALS + "," + SKILLS + "," + ASKED, "").expect(201);
    assertEquals(3, form.count("/minRaters"));
    assertEquals("100", form.text("/raterWeights/manager"));
    assertEquals("0", form.text("/raterWeights/self"));
    assertEquals("[\"SELF\",\"MANAGER\"]", form.at("/sections/0/raters").toString());
    assertEquals("[\"MANAGER\",\"PEER\"]", form.at("/sections/1/raters").toString());
    assertTrue(form.at("/sections/0/required").asBoolean());
    assertEquals("1", form.text("/sections/2/questions/0/weight"));
    assertTrue(form.at("/sections/2/questions/0/required").asBoolean());
    assertTrue(form.at("/sections/2/questions/1/weight").isNull());
    assertTrue(!form.at("/sections/2/questions/1/required").asBoolean());
    assertEquals("4", form.text("/scale/max"));
    Answer again = put(GOALS + "," + SKILLS + "," + ASKED, "").expect(200);
    assertEquals(1, again.count("/revision"), "the same twice changes nothing");
  }

  @Test
  void allFaultsAreNamedAtOnce() {
    String sections =
        """
        {key:'a', title:'A', kind:'GOALS', weight:30, questions:[{key:'x', text:'X', type:'TEXT'}]},
        {key:'a', title:'B', kind:'GOALS', weight:30, raters:['SELF','SELF']},
        {key:'c', title:'C', kind:'QUESTIONS', weight:30},
        {key:'d', title:'D', kind:'QUESTIONS', weight:9.9, questions:[
          {key:'y', text:'Y', type:'TEXT', weight:2, required:true}, {key:'y', text:'Z', type:'TEXT'}]}\
        """;
    Answer refused =
        put(sections, ", minRaters:1, raterWeights:{self:50, manager:49.99}")
            .problem(400, "INVALID_REQUEST");
    assertEquals(
        Set.of(
            "/sections OUT_OF_RANGE",
            "/sections/0/questions EXCLUSIVE",
            "/sections/1/key DUPLICATE",
            "/sections/1/kind DUPLICATE",
            "/sections/1/raters/1 DUPLICATE",
            "/sections/2/questions REQUIRED",
            "/sections/3/weight OUT_OF_RANGE",
            "/sections/3/questions/0/weight EXCLUSIVE",
            "/sections/3/questions/0/required EXCLUSIVE",
            "/sections/3/questions/1/key DUPLICATE",
            "/raterWeights OUT_OF_RANGE",
            "/minRaters OUT_OF_RANGE"),
        refused.faults());
    assertTrue(refused.body().contains("they total 99.9."), refused.body());
    admin
        .put(
            "review-forms",
            "lost",
            "{name:'Lost', scaleExternalId:'nowhere', sections:[{key:'g', title:'G', kind:'GOALS', weight:100}]}")
        .problem(422, "UNPROCESSABLE");
  }

  @Test
  void questionsThatAreNoneAreNamed() {
    Answer refused =
        admin.put(
            "review-forms",
            "none",
            "{name:'F', scaleExternalId:'scale', sections:[{key:'a', title:'A', kind:'QUESTIONS', weight:100, questions:[null]}]}");
    assertEquals(
        Set.of("/sections/0/questions/0 REQUIRED"),
        refused.problem(400, "INVALID_REQUEST").faults());
  }

  @Test
  void sectionsOfWhichNobodysWordCountsAreRefused() {
    String form =
        "{name:'F', scaleExternalId:'scale', sections:[{key:'a', title:'A', kind:'COMPETENCIES', weight:100,"
            + " raters:['SELF']}]%s}";
    assertEquals(
        Set.of("/sections/0/raters OUT_OF_RANGE"),
        admin.put("review-forms", "self", form.formatted("")).faults());
    admin
        .put("review-forms", "self", form.formatted(", raterWeights:{self:50, manager:50}"))
        .expect(201);
  }

  @Test
  void whatReviewsAreScoredByStays() {
    put(GOALS + "," + SKILLS + "," + ASKED, "").expect(201);
    admin.create(
        "proficiency-scales",
        "other",
        "{name:'Other', levels:[{value:1,label:'A'},{value:2,label:'B'}]}");
    admin.create(
        "review-cycles",
        "y",
        "{name:'Y', formExternalId:'form', periodStart:'2030-01-01', periodEnd:'2030-12-31'}");
    put(SKILLS + "," + GOALS + "," + ASKED, "").expect(200);
    admin.launched(admin.id("review-cycles", "y"), "{}");
    Answer refused =
        admin
            .put(
                "review-forms",
                "form",
                "{name:'F', scaleExternalId:'other', minRaters:4, raterWeights:{self:100}, sections:[{key:'g', title:'G', kind:'GOALS', weight:100}]}")
            .problem(422, "UNPROCESSABLE");
    assertEquals(
        Set.of(
            "/scaleExternalId IMMUTABLE",
            "/sections IMMUTABLE",
            "/raterWeights IMMUTABLE",
            "/minRaters IMMUTABLE"),
        refused.faults());
    put(SKILLS + "," + GOALS + "," + ASKED, ", description:'For all', status:'INACTIVE'")
        .expect(200);
    admin.delete("/review-forms/" + admin.id("review-forms", "form")).problem(409, "IN_USE");
  }

  @Test
  void everybodyReadsThemAndAdministratorsWriteThem() {
    put(GOALS + "," + SKILLS + "," + ASKED, "").expect(201);
    assertEquals(
        List.of("form"),
        academy
            .as("ana")
            .get("/review-forms?status=ACTIVE")
            .expect(200)
            .texts("/items", "/externalId"));
    academy.as("ana").put("review-forms", "mine", "{}").problem(403, "FORBIDDEN");
    academy.tenant.as("learning-admin").put("review-forms", "m", "{}").problem(403, "FORBIDDEN");
    Answer told =
        new Graphql(academy.as("ana"))
            .data(
                "{ reviewForms { nodes { name sections { key raters questions { key type } } } } }");
    assertEquals("PEER", told.text("/data/reviewForms/nodes/0/sections/1/raters/1"));
  }

  private Answer put(String sections, String more) {
    return admin.put(
        "review-forms",
        "form",
        "{name:'Form', scaleExternalId:'scale', sections:[" + sections + "]" + more + "}");
  }
}
