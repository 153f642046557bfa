package org.espalier.performance.reviews;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Psql;
import org.junit.jupiter.api.Test;

/** Dashboards of reviews: counted as lists count them, as they are and as they were. */
@QuarkusTest
class ReviewProgressTest {

  private static final String ASKED = "/insights/reviews?groupBy=";
  private static final List<String> STATES =
      List.of("DRAFT", "SELF", "MANAGER", "CALIBRATION", "SHARED", "SIGNED");

  private final ReviewScene scene = new ReviewScene();
  private final Client admin = scene.admin;

  @Test
  void statesAreThoseOfTheList() throws Exception {
    UUID review = scene.answered(3, 4);
    scene.step(scene.boss, review, "SHARED").expect(200);
    scene.step(admin, scene.review("bob"), "SELF").expect(200);
    for (Client caller : List.of(admin, scene.boss, scene.ana)) {
      JsonNode row = caller.get(ASKED + "CYCLE").expect(200).at("/items/0");
      assertEquals(scene.cycle.toString(), row.at("/group/id").asText());
      for (String state : STATES) {
        Answer list =
            caller
                .get("/reviews?count=exact&cycleId=" + scene.cycle + "&state=" + state)
                .expect(200);
        assertEquals(
            list.count("/totalCount"),
            row.at("/states/" + state.toLowerCase(java.util.Locale.ROOT)).asInt(),
            state);
      }
    }
    JsonNode all = admin.get(ASKED + "ALL").expect(200).at("/items/0");
    int count = admin.get("/reviews?count=exact").expect(200).count("/totalCount");
    assertEquals(count, all.at("/reviews").asInt());
    assertEquals("1 of " + count, share(all, "selfAnswered"));
    assertEquals("1 of " + count, share(all, "rated"));
    assertEquals("1 of " + count, share(all, "shared"));
    assertEquals("0 of " + count, share(all, "signed"));
    // The only phase, SELF, is over: those who are still in it, or before it, are late.
    assertEquals((count - 1) + " of " + count, share(all, "late"));
    assertEquals("urn:espalier:definition:late-review-share", all.at("/late/definition").asText());
    run(
        "update review_transition set made_at = made_at - interval '10 days' where to_state in ('SELF', 'MANAGER') and tenant_id = '"
            + scene.academy.tenant.slug()
            + "'");
    run(
        "update review set created_at = created_at - interval '20 days' where tenant_id = '"
            + scene.academy.tenant.slug()
            + "'");
    String then = java.time.LocalDate.now(java.time.ZoneOffset.UTC).minusDays(5).toString();
    JsonNode before = admin.get(ASKED + "ALL&asOf=" + then).expect(200).at("/items/0");
    assertEquals(count, before.at("/reviews").asInt());
    assertEquals(0, before.at("/states/shared").asInt());
    assertEquals(1, before.at("/states/manager").asInt());
    assertEquals(
        0, admin.get(ASKED + "ALL&asOf=2020-01-01").expect(200).at("/items/0/reviews").asInt());
  }

  @Test
  void unitsAddUpToThoseAboveThemAndNobodyCountsWhatOneMayNotSee() {
    admin.create("org-units", "hq", "{name:'HQ'}");
    admin.create("org-units", "lab", "{name:'Lab', parentExternalId:'hq'}");
    admin.patch("/employees/" + scene.academy.id("ana"), "{orgUnitExternalId:'lab'}").expect(200);
    admin.patch("/employees/" + scene.academy.id("boss"), "{orgUnitExternalId:'hq'}").expect(200);
    Answer units = admin.get(ASKED + "ORG_UNIT").expect(200);
    assertEquals(List.of("HQ", "Lab", "null"), units.texts("/items", "/group/name"));
    assertEquals(2, units.count("/items/0/reviews"));
    assertEquals(1, units.count("/items/1/reviews"));
    Answer own = scene.ana.get(ASKED + "ORG_UNIT").expect(200);
    assertEquals(List.of("HQ", "Lab"), own.texts("/items", "/group/name"));
    assertEquals(1, own.count("/items/0/reviews"));
    assertEquals(
        0,
        scene
            .academy
            .tenant
            .as("learning-admin")
            .get(ASKED + "ALL")
            .expect(200)
            .count("/items/0/reviews"));
    scene.academy.tenant.program().get(ASKED + "ALL").problem(403, "FORBIDDEN");
    assertEquals(
        1,
        scene
            .academy
            .tenant
            .program("reviews:read")
            .get(ASKED + "CYCLE")
            .expect(200)
            .at("/items")
            .size());
    Answer wrong =
        admin.get("/insights/reviews?groupBy=X&asOf=y&cycleId=z").problem(400, "INVALID_REQUEST");
    assertEquals(
        Set.of("?groupBy NOT_ALLOWED", "?asOf INVALID_FORMAT", "?cycleId INVALID_FORMAT"),
        wrong.faults());
  }

  @Test
  void graphTellsTheSame() {
    String ratio = " { numerator denominator value reason definition } ";
    ObjectNode rest = (ObjectNode) admin.get(ASKED + "CYCLE").expect(200).json();
    ObjectNode graph =
        (ObjectNode)
            new Graphql(admin)
                .data(
                    "{ reviewProgress(groupBy: CYCLE) { asOf history groupBy items { group { id externalId name } reviews"
                        + " states { draft self manager calibration shared signed } selfAnswered"
                        + ratio
                        + "rated"
                        + ratio
                        + "shared"
                        + ratio
                        + "signed"
                        + ratio
                        + "late"
                        + ratio
                        + "} } }")
                .at("/data/reviewProgress");
    assertTrue(!rest.at("/items").isEmpty());
    assertEquals(rest.without("asOf"), graph.without("asOf"));
  }

  private static void run(String sql) throws java.sql.SQLException {
    try (Psql psql = Psql.superuser()) {
      psql.run(sql);
    }
  }

  private static String share(JsonNode row, String member) {
    return row.at("/" + member + "/numerator").asText()
        + " of "
        + row.at("/" + member + "/denominator").asText();
  }
}
