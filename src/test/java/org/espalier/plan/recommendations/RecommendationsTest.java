package org.espalier.plan.recommendations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Psql;
import org.junit.jupiter.api.Test;

/** The right training at the right time. */
@QuarkusTest
class RecommendationsTest {

  private final Academy academy = new Academy();
  private final Client admin = academy.admin;
  private final Client ana = academy.as("ana");
  private final String path = "/employees/" + academy.id("ana") + "/recommendations";

  @Test
  void ranksByFactorsThatTheAnswerShows() {
    Answer found = read("");
    // Critical first, then what covers most; what serves nothing is not there.
    assertEquals(List.of("tact-license", "sql-course", "law-talk"), titles(found));
    assertEquals("0.670509", found.text("/items/0/score"));
    assertEquals("0.565", found.text("/items/1/score"));
    for (JsonNode item : found.at("/items")) {
      BigDecimal sum = BigDecimal.ZERO;
      BigDecimal weights = BigDecimal.ZERO;
      for (JsonNode factor : item.at("/factors")) {
        sum = sum.add(factor.at("/contribution").decimalValue());
        weights = weights.add(factor.at("/weight").decimalValue());
      }
      assertEquals(0, sum.compareTo(item.at("/score").decimalValue()));
      assertEquals(0, BigDecimal.ONE.compareTo(weights));
    }
    assertEquals("1", factor(found, 1, "COVERAGE"));
    assertEquals("0.6667", factor(found, 0, "COVERAGE"));
    assertEquals("0.5", factor(found, 1, "HOURS"));
    assertEquals("0", factor(found, 1, "COST"));
    assertEquals("0.9055", factor(found, 0, "COST"));
    assertEquals(List.of("COVERS_CRITICAL_GAP", "FITS_LEVEL"), reasons(found, 0));
    assertEquals("3", found.text("/items/1/covers/0/covers"));
    assertEquals("1.5", found.text("/items/1/covers/0/priority"));
    assertEquals(List.of("tact-license"), titles(read("?limit=1")));
  }

  @Test
  void lastCompletionCountsAtOnce() {
    complete("ana", "tact-license", true);
    assertEquals(List.of("sql-course", "law-talk"), titles(read("")));
    academy.rate("ana", "sql", "3");
    assertEquals(List.of("law-talk"), titles(read("")));
  }

  @Test
  void neitherWhatCountsAsPassedNorWhatIsForOthersIsRecommended() {
    admin.create("jobs", "pilot", "{title:'Pilot'}");
    activity(
        "sql-short",
        "type:'COURSE', equivalents:[{activityExternalId:'film'}],"
            + " develops:[{competencyExternalId:'sql', toLevel:2}]");
    activity(
        "sql-labs",
        "type:'COURSE', audience:'job eq \"pilot\"',"
            + " develops:[{competencyExternalId:'sql', toLevel:2}]");
    List<String> before = titles(read(""));
    assertTrue(before.contains("sql-short") && !before.contains("sql-labs"), before::toString);
    complete("ana", "film", true);
    assertTrue(!titles(read("")).contains("sql-short"));
  }

  @Test
  void whatIsRunningIsNotRecommended() {
    UUID assignment =
        admin
            .post("/assignments", "{employeeExternalId:'ana', activityExternalId:'sql-course'}")
            .expect(201)
            .id();
    assertEquals(List.of("tact-license", "law-talk"), titles(read("")));
    admin.post("/assignments/" + assignment + "/transitions", "{to:'CANCELLED'}").expect(200);
    assertEquals(List.of("tact-license", "sql-course", "law-talk"), titles(read("")));
  }

  @Test
  void whatOpensTheWayStandsForWhatCannotBeBegunYet() {
    activity(
        "sql-club",
        "type:'COMMUNITY', develops:[{competencyExternalId:'sql', toLevel:4}],"
            + " prerequisites:[{activityExternalId:'film'}]");
    activity(
        "sql-master",
        "type:'COURSE', develops:[{competencyExternalId:'sql', fromLevel:3, toLevel:4}]");
    Answer found = read("");
    assertEquals(
        Set.of("tact-license", "sql-course", "law-talk", "film"), Set.copyOf(titles(found)));
    int film = titles(found).indexOf("film");
    assertEquals(List.of("OPENS_THE_WAY"), reasons(found, film));
    assertEquals("sql-club", found.text("/items/" + film + "/unlocks/0/externalId"));
    assertEquals("0.5", factor(found, film, "COVERAGE"));
    complete("ana", "film", true);
    assertTrue(titles(read("")).contains("sql-club"));
  }

  @Test
  void levelsThatAreNeededMustBeThere() {
    activity(
        "law-moot",
        "type:'COURSE', develops:[{competencyExternalId:'law', fromLevel:1, toLevel:2}],"
            + " prerequisites:[{competencyExternalId:'sql', level:1}]");
    assertTrue(!titles(read("")).contains("law-moot"));
    academy.rate("ana", "law", "1.5");
    assertTrue(!titles(read("")).contains("law-moot"));
    academy.rate("ana", "sql", "1");
    Answer found = read("");
    // It begins half a level below where she stands, on a scale of four.
    assertEquals("0.875", factor(found, titles(found).indexOf("law-moot"), "LEVEL_FIT"));
  }

  @Test
  void plansAndTheJobAimedAtCount() {
    admin.create("jobs", "chief", "{title:'Chief'}");
    admin.create(
        "requirements",
        "chief-law",
        "{competencyExternalId:'law', tier:'JOB', jobExternalId:'chief', level:2}");
    assertEquals("0", factor(read(""), 2, "CAREER"));
    ana.post(
            "/development-plans",
            "{employeeExternalId:'ana', title:'Up', targetJobExternalId:'chief',"
                + " items:[{competencyExternalId:'law', targetLevel:2}]}")
        .expect(201);
    Answer found = read("");
    int law = titles(found).indexOf("law-talk");
    assertEquals("1", factor(found, law, "CAREER"));
    assertEquals("0.5", factor(found, law, "PLAN"));
    assertEquals("0", factor(found, titles(found).indexOf("sql-course"), "PLAN"));
    assertTrue(reasons(found, law).containsAll(List.of("IN_PLAN", "SERVES_CAREER_GOAL")));
  }

  @Test
  void nextSessionWithAFreeSeatCounts() {
    Instant start = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
    assertEquals("1", factor(read(""), 2, "SESSION"));
    admin.create(
        "sessions",
        "soon",
        "{activityExternalId:'law-talk', startsAt:'%s', endsAt:'%s', capacity:5}"
            .formatted(start, start.plus(Duration.ofHours(2))));
    Answer found = read("");
    assertEquals(start.toString(), found.text("/items/2/nextSession/startsAt"));
    assertEquals(5, found.count("/items/2/nextSession/seats"));
    assertTrue(new BigDecimal(factor(found, 2, "SESSION")).doubleValue() > 0.49);
    assertTrue(reasons(found, 2).contains("SESSION_SOON"));
  }

  @Test
  void sessionsCountInWhichOneCanEnrolNow() {
    Instant start = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
    String session = "{activityExternalId:'law-talk', startsAt:'%s', endsAt:'%s', capacity:1, %s}";
    admin.create(
        "sessions",
        "later",
        session.formatted(
            start,
            start.plus(Duration.ofHours(2)),
            "enrolmentOpensAt:'" + Instant.now().plus(Duration.ofDays(9)) + "'"));
    assertTrue(read("").at("/items/2/nextSession").isNull());
    assertEquals("0", factor(read(""), 2, "SESSION"));
    Instant next = start.plus(Duration.ofDays(5));
    UUID open =
        admin.create(
            "sessions",
            "open",
            session.formatted(next, next.plus(Duration.ofHours(2)), "waitlistCapacity:5"));
    assertEquals(next.toString(), read("").text("/items/2/nextSession/startsAt"));
    UUID offered =
        admin
            .post("/sessions/" + open + "/enrolments", "{employeeExternalId:'bob'}")
            .expect(201)
            .id();
    assertTrue(read("").at("/items/2/nextSession").isNull());
    try (Psql psql = Psql.superuser()) {
      psql.rows(
          "update enrolment set state = 'OFFERED', offer_expires_at = now() - interval '1 hour'"
              + " where id = ? returning id",
          offered);
      psql.rows(
          "update assignment set state = 'CANCELLED' where employee_id = ? returning id",
          academy.id("bob"));
    }
    assertEquals(1, read("").count("/items/2/nextSession/seats"), "his offer has run out");
    String bob = "/employees/" + academy.id("bob") + "/recommendations";
    assertTrue(titles(admin.get(bob).expect(200)).contains("law-talk"));
  }

  @Test
  void whatPeoplePassAndTheLanguageAskedForCount() {
    activity(
        "tact-kurs",
        "type:'COURSE', language:'de-AT', develops:[{competencyExternalId:'tact', toLevel:4}]");
    for (String person : List.of("boss", "bob", "eve")) {
      complete(person, "tact-license", true);
    }
    assertEquals("0.5", factor(read(""), 0, "EFFECTIVENESS"));
    complete("boss", "tact-license", true);
    complete("bob", "tact-license", false);
    Answer found = read("?language=de");
    int license = titles(found).indexOf("tact-license");
    int kurs = titles(found).indexOf("tact-kurs");
    assertEquals("0.8", factor(found, license, "EFFECTIVENESS"));
    assertEquals("0.5", factor(found, license, "LANGUAGE"));
    assertEquals("1", factor(found, kurs, "LANGUAGE"));
    Answer french = read("?language=fr");
    assertEquals("0", factor(french, titles(french).indexOf("tact-kurs"), "LANGUAGE"));
  }

  @Test
  void onlyThoseWhoMaySeeTheGapSeeThem() {
    academy.as("boss").get(path).expect(200);
    academy.as("bob").get(path).problem(404, "NOT_FOUND");
    academy.as("eve").get(path).problem(404, "NOT_FOUND");
    assertEquals(
        Set.of("?limit OUT_OF_RANGE"),
        ana.get(path + "?limit=0").problem(400, "INVALID_REQUEST").faults());
    assertEquals(
        Set.of("?jobId UNKNOWN_REFERENCE"),
        ana.get(path + "?jobId=" + UUID.randomUUID()).problem(422, "UNPROCESSABLE").faults());
  }

  @Test
  void graphqlSaysTheSameByAsManyStatementsForAll() {
    String query =
        "{ employees(first:%d) { nodes { externalId recommendations(limit:2) { items { score"
            + " activity { externalId } } } } } }";
    Answer found = new Graphql(admin).data(query.formatted(4));
    Answer rest = read("?limit=2");
    for (JsonNode person : found.at("/data/employees/nodes")) {
      if (person.at("/externalId").asText().equals("ana")) {
        assertEquals(
            rest.text("/items/0/score"), person.at("/recommendations/items/0/score").asText());
        assertEquals(
            "sql-course", person.at("/recommendations/items/1/activity/externalId").asText());
      }
    }
    assertEquals(statements(query.formatted(3)), statements(query.formatted(4)));
  }

  private int statements(String query) {
    return academy.tenant.statements(() -> new Graphql(admin).data(query)).size();
  }

  private Answer read(String query) {
    return ana.get(path + query).expect(200);
  }

  private void complete(String person, String activity, boolean passed) {
    admin
        .post(
            "/completions",
            "{employeeExternalId:'%s', activityExternalId:'%s', passed:%s}"
                .formatted(person, activity, passed))
        .expect(201);
  }

  private void activity(String externalId, String members) {
    admin.create("activities", externalId, "{title:'" + externalId + "', " + members + "}");
  }

  private static List<String> titles(Answer found) {
    return found.texts("/items", "/activity/externalId");
  }

  private static List<String> reasons(Answer found, int item) {
    return found.at("/items/" + item + "/reasons").valueStream().map(JsonNode::asText).toList();
  }

  private static String factor(Answer found, int item, String name) {
    for (JsonNode factor : found.at("/items/" + item + "/factors")) {
      if (factor.at("/factor").asText().equals(name)) {
        return factor.at("/value").asText();
      }
    }
    return "";
  }
}
