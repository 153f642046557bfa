package org.espalier.learning.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CatalogueSearchTest {

  private final Academy academy = new Academy();
  private final Client admin = academy.admin;

  @BeforeEach
  void stock() {
    admin.create(
        "activities",
        "deep",
        "{title:'Deep dive', type:'COURSE', hours:24, cost:{amount:900,currency:'EUR'}, provider:'Aldermoor',"
            + " language:'en', languages:['de'], difficulty:'ADVANCED', deliveryMode:'ONLINE', tags:['data','night'],"
            + " develops:[{competencyExternalId:'sql', fromLevel:3, toLevel:4}],"
            + " prerequisites:[{activityExternalId:'sql-course'},{competencyExternalId:'law', level:2}]}");
    admin.create(
        "activities",
        "old",
        "{title:'Old', type:'VIDEO', language:'de', tags:['data'], activeTo:'2020-12-31'}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type=COURSE | deep sql-course",
        "level=4 | deep tact-license",
        "level=3.5 | deep tact-license",
        "maxHours=2 | film law-talk",
        "maxCost=100&currency=EUR | film old tact-license",
        "language=de | deep old",
        "provider=Aldermoor | deep",
        "tag=data | deep old",
        "tag=night&language=en | deep",
        "difficulty=ADVANCED | deep",
        "deliveryMode=ONLINE | deep",
        "activeOn=2020-12-31 | deep film law-talk old sql-course tact-license",
        "activeOn=2021-01-01 | deep film law-talk sql-course tact-license",
        "q=nig | deep",
        "q=da%20ald | deep"
      })
  void narrows(String query, String found) {
    assertEquals(found, search(query));
    Answer facets = admin.get("/activities/facets?facets=type&" + query).expect(200);
    assertEquals(found.split(" ", -1).length, facets.count("/total"));
  }

  @Test
  void levelIsThatOfTheCompetencyAskedFor() {
    String sql = admin.id("competencies", "sql").toString();
    assertEquals("deep sql-course", search("competencyId=" + sql));
    assertEquals("deep", search("competencyId=" + sql + "&level=4"));
    assertEquals("", search("competencyId=" + admin.id("competencies", "law") + "&level=3"));
  }

  @Test
  void jobMeansEverythingThatItRequires() {
    admin.create("competencies", "care", "{name:'C', frameworkExternalId:'frame', tier:'CORE'}");
    admin.create("competencies", "rest", "{name:'R', frameworkExternalId:'frame', tier:'JOB'}");
    admin.create("requirements", "all", "{competencyExternalId:'care', tier:'CORE', level:1}");
    develops("caring", "care");
    develops("resting", "rest");
    assertEquals(
        "caring deep law-talk sql-course tact-license",
        search("jobId=" + admin.id("jobs", "clerk")));
    assertEquals("", search("jobId=" + admin.id("competencies", "rest")));
  }

  @Test
  void availableIsWhatAPersonCanBeginToday() {
    String path = "availableTo=" + academy.id("ana");
    assertEquals("film law-talk sql-course tact-license", search(path));
    admin
        .post(
            "/completions",
            "{employeeExternalId:'ana', activityExternalId:'sql-course', passed:true}")
        .expect(201);
    assertEquals("film law-talk sql-course tact-license", search(path));
    academy.rate("ana", "law", "1");
    assertEquals("film law-talk sql-course tact-license", search(path));
    academy.rate("ana", "law", "2");
    assertEquals("deep film law-talk sql-course tact-license", search(path));
    assertEquals("", foundBy(academy.as("bob"), path));
    assertEquals("deep film law-talk sql-course tact-license", foundBy(academy.as("boss"), path));
  }

  @Test
  void whatCountsAsAPrerequisiteMeetsIt() {
    academy.rate("ana", "law", "2");
    admin
        .patch(
            "/activities/" + admin.id("activities", "sql-course"),
            "{equivalents:[{activityExternalId:'film'}]}")
        .expect(200);
    admin.post("/completions", "{employeeExternalId:'ana', activityExternalId:'film'}").expect(201);
    assertTrue(search("availableTo=" + academy.id("ana")).startsWith("deep "));
  }

  @Test
  void whatIsMeantForOthersIsNotAvailable() {
    audience("film", "job eq \"clerk\"");
    audience("law-talk", "not (job eq \"clerk\")");
    assertEquals("film sql-course tact-license", search("availableTo=" + academy.id("ana")));
    assertEquals("law-talk sql-course tact-license", search("availableTo=" + academy.id("eve")));
    Answer refused =
        admin.patch(
            "/activities/" + admin.id("activities", "film"), "{audience:'job eq \"nobody\"'}");
    assertEquals(
        Set.of("/audience UNKNOWN_REFERENCE"), refused.problem(422, "UNPROCESSABLE").faults());
  }

  private void audience(String activity, String audience) {
    admin
        .patch("/activities/" + admin.id("activities", activity), "{audience:'" + audience + "'}")
        .expect(200);
  }

  @Test
  void facetsCountWhatIsFound() {
    Answer all = admin.get("/activities/facets").expect(200);
    assertEquals(6, all.count("/total"));
    assertEquals(
        List.of(
            "TYPE",
            "COMPETENCY",
            "LEVEL",
            "LANGUAGE",
            "PROVIDER",
            "TAG",
            "DIFFICULTY",
            "DELIVERY_MODE",
            "HOURS",
            "COST"),
        all.texts("/facets", "/facet"));
    assertEquals("COURSE 2, VIDEO 2, EXTERNAL 1, SESSION 1", values(all, "TYPE"));
    assertEquals("4 2, 2 1, 3 1", values(all, "LEVEL"));
    assertEquals("de 2, en 1", values(all, "LANGUAGE"));
    assertEquals("data 2, night 1", values(all, "TAG"));
    assertEquals("UP_TO_4 2, UP_TO_40 2, UP_TO_8 1", values(all, "HOURS"));
    assertEquals("PRICED 4, FREE 2", values(all, "COST"));
    assertEquals("ADVANCED 1", values(all, "DIFFICULTY"));
    Answer narrow = admin.get("/activities/facets?facets=competency,deliveryMode&tag=data");
    assertEquals(2, narrow.expect(200).count("/total"));
    assertEquals("sql", narrow.text("/facets/0/values/0/label"));
    assertEquals(
        admin.id("competencies", "sql").toString(), narrow.text("/facets/0/values/0/value"));
    assertEquals("ONLINE 1", values(narrow, "DELIVERY_MODE"));
  }

  @Test
  void badQuestionsAreRefused() {
    Answer refused =
        admin.get(
            "/activities?level=high&maxHours=-1&maxCost=1&activeOn=today&availableTo=me&jobId=x&difficulty=HARD");
    assertEquals(
        Set.of(
            "?activeOn INVALID_FORMAT",
            "?availableTo INVALID_FORMAT",
            "?currency EXCLUSIVE",
            "?difficulty NOT_ALLOWED",
            "?jobId INVALID_FORMAT",
            "?level INVALID_FORMAT",
            "?maxHours INVALID_FORMAT"),
        refused.problem(400, "INVALID_REQUEST").faults());
    assertEquals(
        Set.of("?facets NOT_ALLOWED"),
        admin
            .get("/activities/facets?facets=type,colour")
            .problem(400, "INVALID_REQUEST")
            .faults());
  }

  @Test
  void graphqlFindsAndCountsTheSame() {
    Answer answer =
        academy
            .tenant
            .graphql()
            .data(
                "{ activities(tag: \"data\", maxHours: 24.5, activeOn: \"2024-01-01\", difficulty: ADVANCED) {"
                    + " nodes { externalId tags equivalents { activity { title } } } }"
                    + " activityFacets(facets: [TAG], language: \"de\") { total facets { facet values { value count } } } }");
    assertEquals(List.of("deep"), answer.texts("/data/activities/nodes", "/externalId"));
    assertEquals(2, answer.count("/data/activityFacets/total"));
    assertEquals("data", answer.text("/data/activityFacets/facets/0/values/0/value"));
    assertEquals(2, answer.count("/data/activityFacets/facets/0/values/0/count"));
  }

  @Test
  void searchTakesAsManyStatementsForManyAsForFew() {
    List<String> rows =
        IntStream.range(0, 400)
            .mapToObj(i ->
                ("{externalId:'n%1$d', title:'N', type:'COURSE', tags:['t%2$d'], hours:%2$d,"
                        + " develops:[{competencyExternalId:'law', toLevel:2}]}")
                    .formatted(i, i % 7))
            .toList();
    assertEquals(400, admin.importRows("activities", "", rows).count("/counts/created"));
    String asked =
        "tag=t3&maxHours=5&jobId="
            + admin.id("jobs", "clerk")
            + "&availableTo="
            + academy.id("ana");
    for (String path : List.of("/activities?limit=500&", "/activities/facets?")) {
      List<String> issued = academy.tenant.statements(() -> admin.get(path + asked).expect(200));
      assertTrue(issued.size() <= 6, () -> String.join("\n\n", issued));
    }
    assertEquals(57, admin.get("/activities/facets?" + asked).count("/total"));
  }

  private void develops(String activity, String competency) {
    admin.create(
        "activities",
        activity,
        "{title:'T', type:'VIDEO', develops:[{competencyExternalId:'%s', toLevel:1}]}"
            .formatted(competency));
  }

  private String search(String query) {
    return foundBy(admin, query);
  }

  private static String foundBy(Client caller, String query) {
    return String.join(
        " ",
        caller
            .get("/activities?sort=externalId&" + query)
            .expect(200)
            .texts("/items", "/externalId"));
  }

  private static String values(Answer answer, String facet) {
    List<String> told = new ArrayList<>();
    for (JsonNode one : answer.at("/facets")) {
      if (one.path("facet").asText().equals(facet)) {
        one.path("values")
            .forEach(value ->
                told.add(value.path("value").asText() + " " + value.path("count").asText()));
      }
    }
    return String.join(", ", told);
  }
}
