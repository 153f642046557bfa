package org.espalier.performance.launches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Psql;
import org.junit.jupiter.api.Test;

/** Launches of cycles: whom they take, how often, and at what cost. */
@QuarkusTest
class LaunchesTest {

  private final CycleScene scene = new CycleScene();
  private final Academy academy = scene.academy;
  private final Client admin = scene.admin;
  private final UUID cycle = scene.cycle("");

  @Inject private Background background;
  @Inject private ForgetTrials forgetTrials;

  @Test
  void everybodyInTheAudienceGetsOne() {
    scene.cycle("audience:'job eq \"clerk\" or employee eq \"eve\"', ");
    admin.patch("/employees/" + academy.id("bob"), "{hireDate:'2031-01-01'}").expect(200);
    Answer launch = admin.launched(cycle, "{}");
    assertEquals(
        "{\"people\":2,\"created\":2,\"unchanged\":0,\"withoutManager\":1}",
        launch.at("/counts").toString(),
        "Bob comes after the period, Eve reports to nobody");
    assertEquals(Set.of("ana", "eve"), scene.reviewed());
    admin.delete("/review-cycles/" + cycle).problem(409, "IN_USE");
    scene.cycle("");
    admin.patch("/employees/" + academy.id("bob"), "{hireDate:'2030-12-31'}").expect(200);
    Answer again = admin.launched(cycle, "{}");
    assertEquals(
        "{\"people\":4,\"created\":2,\"unchanged\":2,\"withoutManager\":2}",
        again.at("/counts").toString());
    assertEquals(Set.of("ana", "bob", "boss", "eve"), scene.reviewed());
    try (Psql psql = Psql.superuser()) {
      String bobs =
          psql.value("select r.id from review r where r.employee_id = ?", academy.id("bob"));
      assertEquals(List.of("review.created"), academy.events(UUID.fromString(bobs)));
    }
  }

  @Test
  void whatIsRequiredByTheEndOfThePeriodIsFrozen() {
    admin.create(
        "requirements",
        "later",
        "{competencyExternalId:'law', tier:'JOB', jobExternalId:'clerk', level:4, weight:7, validFrom:'2030-12-31'}");
    admin.create(
        "requirements",
        "over",
        "{competencyExternalId:'tact', tier:'CORE', level:2, validTo:'2030-12-30'}");
    admin.launched(cycle, "{}");
    try (Psql psql = Psql.superuser()) {
      String frozen =
          "select x ->> 'required', x ->> 'weight', x ->> 'critical', x ->> 'max' from review r"
              + " join employee e on e.tenant_id = r.tenant_id and e.id = r.employee_id"
              + " cross join jsonb_array_elements(r.competencies) x"
              + " where r.tenant_id = ? and e.external_id = ? order by 1, 2";
      assertEquals(
          List.of(
              List.of("3", "2", "false", "4"),
              List.of("4", "1", "true", "4"),
              List.of("4", "7", "false", "4")),
          psql.rows(frozen, academy.tenant.slug(), "ana"));
      assertEquals(List.of(), psql.rows(frozen, academy.tenant.slug(), "eve"));
    }
  }

  @Test
  void trialSaysWhomItWouldTakeAndMakesNothing() {
    admin.patch("/employees/" + academy.id("boss"), "{status:'INACTIVE'}").expect(200);
    Answer trial = admin.launched(cycle, "{dryRun:true}");
    assertEquals(
        "{\"people\":3,\"created\":3,\"unchanged\":0,\"withoutManager\":3}",
        trial.at("/counts").toString(),
        "who left rates nobody");
    Answer people =
        admin.get("/review-cycle-launches/" + trial.id() + "/people?count=exact").expect(200);
    assertEquals(3, people.count("/totalCount"));
    assertEquals(
        Set.of("ana", "bob", "eve"), Set.copyOf(people.texts("/items", "/employee/externalId")));
    assertTrue(people.at("/items/0/manager").isNull());
    assertEquals(Set.of(), scene.reviewed());
    Answer told =
        academy
            .tenant
            .graphql()
            .data(
                "{ reviewLaunches { nodes { dryRun cycle { name } people { totalCount nodes { employee { givenName } } } } } }");
    assertEquals(3, told.count("/data/reviewLaunches/nodes/0/people/totalCount"));
    assertEquals("Y", told.text("/data/reviewLaunches/nodes/0/cycle/name"));
  }

  @Test
  void onlyThoseWhoMayLaunchSeeLaunches() {
    UUID launch = admin.launched(cycle, "{dryRun:true}").id();
    for (Client other : List.of(academy.as("boss"), academy.tenant.as("learning-admin"))) {
      other.post("/review-cycles/" + cycle + "/launches", "{}").problem(403, "FORBIDDEN");
      other.get("/review-cycle-launches/" + launch).problem(404, "NOT_FOUND");
      other.get("/review-cycle-launches/" + launch + "/people").problem(404, "NOT_FOUND");
      assertEquals(0, other.get("/review-cycle-launches?count=exact").count("/totalCount"));
      new Graphql(other).refused("NOT_FOUND", "{ reviewLaunch(id: \"" + launch + "\") { id } }");
    }
    academy.tenant.program("review-cycles:read").get("/review-cycle-launches").expect(200);
    academy
        .tenant
        .program("review-cycles:read")
        .post("/review-cycles/" + cycle + "/launches", "{}")
        .problem(403, "FORBIDDEN");
    admin.patch("/review-cycles/" + cycle, "{status:'INACTIVE'}").expect(200);
    admin.post("/review-cycles/" + cycle + "/launches", "{}").problem(409, "CONFLICT");
  }

  @Test
  void whomTrialsWouldTakeIsForgottenAfterAMonth() {
    UUID old = admin.launched(cycle, "{dryRun:true}").id();
    UUID young = admin.launched(cycle, "{dryRun:true}").id();
    try (Psql psql = Psql.superuser()) {
      psql.rows(
          "update review_launch set finished_at = finished_at - interval '31 days' where id = '%s' returning id"
              .formatted(old));
    }
    assertEquals(4, background.call(Caller.system(academy.tenant.slug()), forgetTrials::run));
    assertEquals(0, people(old));
    assertEquals(4, people(young));
    assertEquals(
        4, admin.get("/review-cycle-launches/" + old).count("/counts/people"), "the counts stay");
  }

  private int people(UUID trial) {
    return admin
        .get("/review-cycle-launches/" + trial + "/people?count=exact")
        .count("/totalCount");
  }
}
