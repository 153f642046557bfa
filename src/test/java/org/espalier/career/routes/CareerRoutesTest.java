package org.espalier.career.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.career.Ladder;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** The way to a job that is several moves away. */
@QuarkusTest
class CareerRoutesTest {

  private final Ladder ladder = new Ladder();
  private final Client admin = ladder.admin;

  @Test
  void theWayOnWhichLeastHasToBeLearnedIsFound() {
    Answer route = ladder.route("lead", "");
    assertTrue(route.at("/found").asBoolean() && route.at("/proven").asBoolean());
    assertEquals(List.of("analyst", "lead"), route.texts("/steps", "/job/externalId"));
    // sql from 2 to 3 for the analyst, people from nothing to 2 for the lead, each of a scale of 4.
    assertEquals("0.5", route.number("/distance").toPlainString());
    assertEquals("0.5", route.number("/directDistance").toPlainString());
    assertEquals("0.125", route.number("/directReadiness").toPlainString());
    assertEquals(42, route.count("/typicalMonths"));
    assertEquals(List.of("sql"), route.texts("/steps/0/gains", "/competency/externalId"));
    assertEquals(List.of("people"), route.texts("/steps/1/gains", "/competency/externalId"));
    // The lead's sql is there by then: 1 of 1 + 3.
    assertEquals("0.25", route.number("/steps/1/readiness").toPlainString());
    assertTrue(route.at("/steps/1/gains/0/fromLevel").isNull());
  }

  @Test
  void whatSomebodyCanDoAlreadyBendsTheWay() {
    ladder.rate("ana", "prose", "5");
    ladder.rate("ana", "sql", "1");
    ladder.require("analyst", "prose", "3", "");
    ladder.require("analyst", "people", "5", "");
    Answer route = ladder.route("lead", "");
    assertEquals(List.of("writer", "lead"), route.texts("/steps", "/job/externalId"));
    assertTrue(route.at("/typicalMonths").isNull());
    assertEquals("0", route.number("/steps/0/distance").toPlainString());
  }

  @Test
  void whereNoPathLeadsIsTold() {
    Answer route = ladder.route("chief", "");
    assertFalse(route.at("/found").asBoolean());
    assertTrue(route.at("/proven").asBoolean());
    assertTrue(route.at("/distance").isNull());
    assertEquals(0, route.at("/steps").size());
    assertFalse(ladder.route("lead", "?maxMoves=1").at("/found").asBoolean());
  }

  @Test
  void whoIsThereHasNoSteps() {
    Answer route = ladder.route("clerk", "");
    assertTrue(route.at("/found").asBoolean());
    assertEquals("0", route.number("/distance").toPlainString());
    assertEquals(0, route.at("/steps").size());
  }

  @Test
  void faultsAreNamed() {
    String path = "/employees/" + ladder.ana + "/career-routes/";
    assertEquals(
        Set.of("?maxMoves OUT_OF_RANGE"),
        admin
            .get(path + admin.id("jobs", "lead") + "?maxMoves=9")
            .problem(400, "INVALID_REQUEST")
            .faults());
    admin.get(path + UUID.randomUUID()).problem(404, "NOT_FOUND");
  }

  @Test
  void othersDoNotSeeIt() {
    ladder.employ("ben", "jobExternalId:'clerk'");
    String path = "/employees/" + ladder.ana + "/career-routes/" + admin.id("jobs", "lead");
    ladder.tenant.person("ben").get(path).problem(404, "NOT_FOUND");
    Tenant.fresh().admin().get(path).problem(404, "NOT_FOUND");
    ladder.tenant.person("ana").get(path).expect(200);
  }

  @Test
  void graphTellsTheSame() {
    Answer answer =
        ladder
            .tenant
            .graphql()
            .data(
                "{ employee(externalId: \"ana\") { careerRoute(jobId: \""
                    + admin.id("jobs", "lead")
                    + "\") { found distance steps { job { title } gains { competency { name } toLevel } } } } }");
    assertEquals(
        List.of("analyst", "lead"), answer.texts("/data/employee/careerRoute/steps", "/job/title"));
  }
}
