package org.espalier.learning.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CatalogueGapsTest {

  private final Academy academy = new Academy();
  private final Client admin = academy.admin;

  @Test
  void whatIsTaughtToItsLevelIsNoGap() {
    assertEquals(0, gaps().at("/items").size());
  }

  @Test
  void whatNothingTeachesIsAGapOfThoseWhoNeedIt() {
    retire("law-talk");
    academy.rate("ana", "law", "1");
    Answer gaps = gaps();
    assertEquals(List.of("law"), names(gaps));
    assertTrue(gaps.at("/items/0/taughtTo").isNull());
    assertEquals(new BigDecimal("2"), gaps.number("/items/0/required"));
    assertEquals(2, gaps.count("/items/0/people"));
    assertEquals(2, gaps.count("/items/0/lacking"));
    // Ana lacks 1 of 4 levels, Bob, of whom nothing is known, 2.
    assertEquals(new BigDecimal("0.75"), gaps.number("/items/0/priority"));
    academy.rate("ana", "law", "2");
    academy.rate("bob", "law", "4");
    assertEquals(0, gaps().count("/items/0/lacking"));
    assertEquals(BigDecimal.ZERO, gaps().number("/items/0/priority"));
  }

  @Test
  void whatIsTaughtUpToALevelIsAGapBeyondIt() {
    admin.create("jobs", "expert", "{title:'Expert'}");
    admin.create(
        "requirements",
        "expert-sql",
        "{competencyExternalId:'sql', tier:'JOB', jobExternalId:'expert', level:4, weight:3, critical:true}");
    admin.patch("/employees/" + academy.id("eve"), "{jobExternalId:'expert'}").expect(200);
    Answer gaps = gaps();
    assertEquals(List.of("sql"), names(gaps));
    assertEquals(new BigDecimal("3"), gaps.number("/items/0/taughtTo"));
    assertEquals(new BigDecimal("4"), gaps.number("/items/0/required"));
    assertEquals(1, gaps.count("/items/0/people"));
    assertTrue(gaps.at("/items/0/critical").asBoolean());
    assertEquals(new BigDecimal("0.75"), gaps.number("/items/0/priority"));
  }

  @Test
  void whatIsOutsideItsWindowTeachesNothing() {
    admin
        .patch("/activities/" + admin.id("activities", "tact-license"), "{activeTo:'2020-01-01'}")
        .expect(200);
    assertEquals(List.of("tact"), names(gaps()));
  }

  @Test
  void pagesComeInTheOrderAskedFor() {
    retire("law-talk");
    retire("sql-course");
    retire("tact-license");
    assertEquals(List.of("sql", "tact", "law"), names(gaps()));
    Answer first = admin.get("/catalogue-gaps?limit=2&sort=name&count=exact").expect(200);
    assertEquals(List.of("law", "sql"), names(first));
    assertEquals(3, first.count("/totalCount"));
    Answer rest =
        admin.get("/catalogue-gaps?limit=2&sort=name&cursor=" + first.text("/nextCursor"));
    assertEquals(List.of("tact"), names(rest.expect(200)));
  }

  @Test
  void fewPeopleAreNotToldOfToThoseWhoMayNotSeeTheirGaps() {
    retire("law-talk");
    Client learning = academy.tenant.as("learning-admin");
    Answer few = learning.get("/catalogue-gaps").expect(200);
    assertEquals(2, few.count("/items/0/people"));
    assertTrue(few.at("/items/0/lacking").isNull());
    assertTrue(few.at("/items/0/priority").isNull());
    clerks(3);
    Answer more = learning.get("/catalogue-gaps").expect(200);
    assertEquals(3, more.count("/items/0/maxNoise"));
    assertTrue(more.count("/items/0/lacking") >= 2 && more.count("/items/0/lacking") <= 5);
    assertTrue(more.at("/items/0/priority").isNull());
    assertEquals(more.at("/items"), learning.get("/catalogue-gaps").expect(200).at("/items"));
    assertEquals(5, gaps().count("/items/0/lacking"));
    assertEquals(0, gaps().count("/items/0/maxNoise"));
    academy.as("boss").get("/catalogue-gaps").problem(403, "FORBIDDEN");
    academy.tenant.program("activities:read").get("/catalogue-gaps").expect(200);
  }

  @Test
  void learningAdminsGoOnWhereTheyWereButLearnNothingFromIt() {
    retire("law-talk");
    retire("sql-course");
    retire("tact-license");
    Client learning = academy.tenant.as("learning-admin");
    Answer all = learning.get("/catalogue-gaps").expect(200);
    Answer first = learning.get("/catalogue-gaps?limit=1").expect(200);
    String cursor = first.text("/nextCursor");
    Answer rest = learning.get("/catalogue-gaps?limit=5&cursor=" + cursor).expect(200);
    assertEquals(3, names(all).size());
    assertEquals(names(all), List.of(names(first).get(0), names(rest).get(0), names(rest).get(1)));
  }

  @Test
  void manyPeopleTakeAsManyStatementsAsFew() {
    retire("law-talk");
    clerks(60);
    List<String> issued =
        academy.tenant.statements(() ->
            assertEquals(62, admin.get("/catalogue-gaps").expect(200).count("/items/0/people")));
    assertEquals(1, issued.size(), issued::toString);
  }

  @Test
  void graphqlTellsTheSame() {
    retire("law-talk");
    Answer answer =
        academy
            .tenant
            .graphql()
            .data("{ catalogueGaps(first: 5) { competency { name } people priority } }");
    assertEquals("law", answer.text("/data/catalogueGaps/0/competency/name"));
    assertEquals(BigDecimal.ONE, answer.number("/data/catalogueGaps/0/priority"));
  }

  private Answer gaps() {
    return admin.get("/catalogue-gaps").expect(200);
  }

  private static List<String> names(Answer gaps) {
    return gaps.texts("/items", "/competency/name");
  }

  private void retire(String activity) {
    admin
        .patch("/activities/" + admin.id("activities", activity), "{status:'INACTIVE'}")
        .expect(200);
  }

  private void clerks(int many) {
    List<String> rows =
        IntStream.range(0, many)
            .mapToObj(i ->
                "{externalId:'c%d', givenName:'G', familyName:'F', jobExternalId:'clerk'}"
                    .formatted(i))
            .toList();
    assertEquals(many, admin.importRows("employees", "", rows).count("/counts/created"));
  }
}
