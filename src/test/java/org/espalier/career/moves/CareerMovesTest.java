package org.espalier.career.moves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.espalier.career.Ladder;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Where people could go. */
@QuarkusTest
class CareerMovesTest {

  private final Ladder ladder = new Ladder();
  private final Client admin = ladder.admin;

  @Test
  void movesAreRankedByReadinessWithTheGapOfEach() {
    Answer moves = ladder.moves("");
    assertEquals(List.of("analyst", "writer"), moves.texts("/moves", "/job/externalId"));
    assertEquals("clerk", moves.text("/from/externalId"));
    assertEquals(2, moves.count("/considered"));
    // sql 2 of 3 on a scale from 1: (2 − 1)/(3 − 1); the way that is left is 1 of 4.
    assertEquals("0.5", moves.number("/moves/0/readiness").toPlainString());
    assertEquals("0.25", moves.number("/moves/0/distance").toPlainString());
    assertEquals("TYPICAL", moves.text("/moves/0/path/kind"));
    assertEquals(18, moves.count("/moves/0/path/typicalMonths"));
    assertEquals(List.of("sql"), moves.texts("/moves/0/gaps", "/competency/externalId"));
    assertEquals("1", moves.number("/moves/0/gaps/0/shortfall").toPlainString());
    assertEquals("0", moves.number("/moves/1/readiness").toPlainString());
    assertEquals("LATERAL", moves.text("/moves/1/path/kind"));
  }

  @Test
  void allOtherJobsAreLookedAtIfAskedFor() {
    Answer moves = ladder.moves("?reach=ALL");
    assertEquals(
        List.of("analyst", "lead", "writer", "chief"), moves.texts("/moves", "/job/externalId"));
    Answer lead = ladder.moves("?reach=ALL&limit=2");
    assertEquals(2, lead.at("/moves").size());
    assertEquals(4, lead.count("/considered"));
    // 1 · 0.5 of a weight of 1 + 3, and nothing of what nobody assessed.
    assertEquals("0.125", lead.number("/moves/1/readiness").toPlainString());
    assertEquals("0.5", lead.number("/moves/1/distance").toPlainString());
    assertEquals("0.5", lead.number("/moves/1/assessedCoverage").toPlainString());
    assertEquals(List.of("people"), lead.texts("/moves/1/blockingGaps", "/externalId"));
    assertTrue(lead.at("/moves/1/path").isNull());
    assertEquals("UNASSESSED", lead.text("/moves/1/gaps/0/status"));
    assertTrue(moves.at("/moves/3/readiness").isNull());
  }

  @Test
  void fitCountsWhatIsTooMuchLikeWhatIsTooLittle() {
    ladder.require("chief", "sql", "1", ", weight:3");
    ladder.require("chief", "prose", "2", "");
    Answer moves = ladder.moves("?reach=ALL&rank=FIT");
    assertEquals(
        List.of("chief", "analyst", "lead", "writer"), moves.texts("/moves", "/job/externalId"));
    // Both levels are 1 of 4 away from what is asked for, one above and one below.
    assertEquals("0.75", moves.number("/moves/0/fit").toPlainString());
    assertEquals("0.75", moves.number("/moves/0/readiness").toPlainString());
    assertEquals("0.75", moves.number("/moves/1/fit").toPlainString());
    assertEquals("0.75", moves.number("/moves/2/fit").toPlainString());
    assertEquals("0", moves.number("/moves/3/fit").toPlainString());
  }

  @Test
  void readinessIsThatOfTheGap() {
    for (var move : ladder.moves("?reach=ALL").at("/moves")) {
      String path = "/employees/" + ladder.ana + "/readiness?jobId=";
      Answer ready = admin.get(path + move.at("/job/id").asText()).expect(200);
      for (String member : List.of("readiness", "assessedCoverage", "metCount", "requiredCount")) {
        assertEquals(ready.at("/" + member), move.at("/" + member), member);
      }
    }
  }

  @Test
  void whatIsNotInUseIsNoMove() {
    ladder.path("clerk-analyst", "clerk", "analyst", ", status:'INACTIVE'");
    assertEquals(List.of("writer"), ladder.moves("").texts("/moves", "/job/externalId"));
    admin.put("jobs", "writer", "{title:'writer', status:'INACTIVE'}").expect(200);
    assertEquals(0, ladder.moves("").at("/moves").size());
    assertEquals(
        List.of("analyst", "lead", "chief"),
        ladder.moves("?reach=ALL").texts("/moves", "/job/externalId"));
  }

  @Test
  void ofTwoPathsToAJobTheTypicalOneIsTold() {
    ladder.path("also", "clerk", "writer", "");
    Answer moves = ladder.moves("");
    assertEquals(2, moves.at("/moves").size());
    assertEquals("also", moves.text("/moves/1/path/externalId"));
  }

  @Test
  void whoHasNoJobHasNoPaths() {
    String nobody = ladder.employ("ben", "status:'ACTIVE'").toString();
    Answer moves = admin.get("/employees/" + nobody + "/career-moves").expect(200);
    assertTrue(moves.at("/from").isNull());
    assertEquals(0, moves.at("/moves").size());
    Answer all = admin.get("/employees/" + nobody + "/career-moves?reach=ALL").expect(200);
    assertEquals(5, all.at("/moves").size());
  }

  @Test
  void jobsHaveMovesForWhoeverMeetsThem() {
    String clerk = admin.id("jobs", "clerk").toString();
    Answer moves = admin.get("/jobs/" + clerk + "/career-moves").expect(200);
    assertEquals(List.of("analyst", "writer"), moves.texts("/moves", "/job/externalId"));
    assertEquals("0.5", moves.number("/moves/0/readiness").toPlainString());
    admin.get("/jobs/" + ladder.ana + "/career-moves").problem(404, "NOT_FOUND");
  }

  @Test
  void faultsAreNamedAtOnce() {
    Answer refused =
        admin.get("/employees/" + ladder.ana + "/career-moves?reach=FAR&rank=AGE&limit=0");
    assertEquals(
        Set.of("?reach NOT_ALLOWED", "?rank NOT_ALLOWED", "?limit OUT_OF_RANGE"),
        refused.problem(400, "INVALID_REQUEST").faults());
  }

  @Test
  void othersDoNotSeeThem() {
    ladder.employ("ben", "jobExternalId:'clerk'");
    String path = "/employees/" + ladder.ana + "/career-moves";
    ladder.tenant.person("ben").get(path).problem(404, "NOT_FOUND");
    Tenant.fresh().admin().get(path).problem(404, "NOT_FOUND");
    ladder.tenant.person("ana").get(path).expect(200);
    ladder.tenant.program("employees:read").get(path).problem(403, "FORBIDDEN");
    ladder.tenant.program("gaps:read").get(path).expect(200);
  }

  @Test
  void graphTellsTheSame() {
    Answer answer =
        ladder
            .tenant
            .graphql()
            .data(
                "{ employee(externalId: \"ana\") { careerMoves(reach: ALL, limit: 1) { considered moves { readiness job { title }"
                    + " path { full { fromJob { title } toJob { title } } } gaps { competency { name } } } } }"
                    + " job(externalId: \"clerk\") { careerMoves { moves { job { title } } } } }");
    assertEquals(4, answer.count("/data/employee/careerMoves/considered"));
    assertEquals("analyst", answer.text("/data/employee/careerMoves/moves/0/job/title"));
    assertEquals(
        "clerk", answer.text("/data/employee/careerMoves/moves/0/path/full/fromJob/title"));
    assertEquals("analyst", answer.text("/data/job/careerMoves/moves/0/job/title"));
  }
}
