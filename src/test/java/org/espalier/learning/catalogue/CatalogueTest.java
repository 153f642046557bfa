package org.espalier.learning.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CatalogueTest {

  private static final String FULL =
      "{title:'Full', type:'COURSE', tags:['a','b'], languages:['de','fr-CH'], language:'en', difficulty:'ADVANCED',"
          + " activeFrom:'2024-01-01', activeTo:'2099-12-31', edition:'2026',"
          + " equivalents:[{activityExternalId:'film'}]}";

  private final Academy academy = new Academy();
  private final Client admin = academy.admin;

  @Test
  void whatIsSentIsRead() {
    Answer put = admin.put("activities", "full", FULL).expect(201);
    assertEquals("[\"a\",\"b\"]", put.at("/tags").toString());
    assertEquals("[\"de\",\"fr-CH\"]", put.at("/languages").toString());
    assertEquals("ADVANCED", put.text("/difficulty"));
    assertEquals("2024-01-01", put.text("/activeFrom"));
    assertEquals("2099-12-31", put.text("/activeTo"));
    assertEquals("2026", put.text("/edition"));
    assertEquals(List.of("film"), put.texts("/equivalents", "/activityExternalId"));
    assertEquals(admin.id("activities", "film").toString(), put.text("/equivalents/0/activityId"));
    assertEquals(1, admin.put("activities", "full", FULL).expect(200).count("/revision"));
  }

  @Test
  void exportIsAnImport() {
    admin.put("activities", "full", FULL).expect(201);
    for (String type : List.of("application/x-ndjson", "text/csv")) {
      String file = admin.with("Accept", type).get("/exports/activities").expect(200).body();
      Answer again =
          admin.importFile(
              "activities", "", type, file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      assertEquals(5, again.count("/counts/unchanged"), again::body);
    }
  }

  @Test
  void contradictionsAreRefused() {
    Answer refused =
        admin.put(
            "activities",
            "x",
            "{title:'X', type:'COURSE', tags:['a','a'], languages:['de','de'], activeFrom:'2025-02-01',"
                + " activeTo:'2025-01-31', equivalents:[{activityExternalId:'film'},{activityExternalId:'film'},"
                + "{activityExternalId:'x'},{activityExternalId:'nowhere'}]}");
    assertEquals(
        Set.of(
            "/activeTo DATES_REVERSED",
            "/equivalents/1/activityExternalId DUPLICATE",
            "/equivalents/2/activityExternalId CYCLE",
            "/equivalents/3/activityExternalId UNKNOWN_REFERENCE",
            "/languages/1 DUPLICATE",
            "/tags/1 DUPLICATE"),
        refused.problem(422, "UNPROCESSABLE").faults());
    Answer shapeless =
        admin.put(
            "activities", "x", "{title:'X', type:'COURSE', languages:['no tag!'], tags:['']}");
    assertEquals(
        Set.of("/languages/0 INVALID_FORMAT", "/tags/0 BLANK"),
        shapeless.problem(400, "INVALID_REQUEST").faults());
  }

  @Test
  void whatCountsAsAnotherCannotBeDeleted() {
    UUID film = admin.id("activities", "film");
    UUID full = admin.put("activities", "full", FULL).expect(201).id();
    admin.delete("/activities/" + film).problem(409, "IN_USE");
    admin.patch("/activities/" + full, "{equivalents:null}").expect(200);
    admin.delete("/activities/" + film).expect(204);
  }

  @Test
  void equivalentsOfAFileMayComeAfterwards() {
    Answer job =
        admin.importRows(
            "activities",
            "{externalId:'m', title:'M', type:'COURSE', equivalents:[{activityExternalId:'n'}]}",
            "{externalId:'n', title:'N', type:'COURSE', equivalents:[{activityExternalId:'m'}]}",
            "{externalId:'o', title:'O', type:'COURSE', equivalents:[{activityExternalId:'bad'}]}",
            "{externalId:'bad', title:'', type:'COURSE'}");
    assertEquals(2, job.count("/counts/created"));
    Answer rows = admin.get("/imports/" + job.id() + "/rows?outcome=failed").expect(200);
    assertEquals(List.of("o", "bad"), rows.texts("/items", "/externalId"));
    assertEquals("/equivalents/0/activityExternalId", rows.text("/items/0/errors/0/pointer"));
    assertEquals(
        "m",
        admin
            .get(Client.byExternalId("activities", "n"))
            .expect(200)
            .text("/equivalents/0/activityExternalId"));
  }

  @Test
  void nobodyButAdministratorsAssignsWhatIsNotOnOffer() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    window("over", "activeTo:'" + today.minusDays(1) + "'");
    window("soon", "activeFrom:'" + today.plusDays(1) + "'");
    window("off", "status:'INACTIVE'");
    window("now", "activeFrom:'" + today + "', activeTo:'" + today + "'");
    for (String gone : List.of("over", "soon", "off")) {
      for (String caller : List.of("ana", "boss")) {
        Answer refused = academy.as(caller).post("/assignments", assignment("ana", gone));
        assertEquals(
            Set.of("/activityExternalId NOT_OFFERED"),
            refused.problem(422, "UNPROCESSABLE").faults(),
            gone + " by " + caller);
      }
      admin.post("/assignments", assignment("ana", gone)).expect(201);
      academy.as("ana").get(Client.byExternalId("activities", gone)).expect(200);
    }
    academy.as("ana").post("/assignments", assignment("ana", "now")).expect(201);
  }

  @Test
  void whatIsNotOnOfferIsNotDrafted() {
    admin.patch("/activities/" + admin.id("activities", "law-talk"), "{activeTo:'2020-01-01'}");
    Answer draft =
        admin.post("/employees/" + academy.id("ana") + "/plan-drafts", "{dryRun:true}").expect(200);
    assertTrue(draft.at("/items/2/choices").isEmpty(), draft::body);
    assertEquals("law-talk", draft.text("/items/2/refused/0/activity/externalId"));
    assertEquals("NOT_OFFERED", draft.text("/items/2/refused/0/reason"));
    assertEquals("sql-course", draft.text("/items/1/choices/0/activity/externalId"));
  }

  @Test
  void othersMayNotWriteTheCatalogue() {
    academy.as("boss").put("activities", "full", FULL).problem(403, "FORBIDDEN");
    Tenant tenant = academy.tenant;
    tenant.as("learning-admin").put("activities", "full", FULL).expect(201);
  }

  private void window(String externalId, String rest) {
    admin.create(
        "activities", externalId, "{title:'" + externalId + "', type:'VIDEO', " + rest + "}");
  }

  private static String assignment(String person, String activity) {
    return "{employeeExternalId:'%s', activityExternalId:'%s'}".formatted(person, activity);
  }
}
