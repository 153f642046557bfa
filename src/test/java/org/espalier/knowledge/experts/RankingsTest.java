package org.espalier.knowledge.experts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Combinators;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.espalier.testing.Tries;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.Test;

/** How experts are ranked, and what is told of it. */
@QuarkusTest
class RankingsTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Workshop workshop = new Workshop(admin).furnish();
  private final String competency = admin.id("competencies", "a").toString();
  private final Client reader;

  RankingsTest() {
    workshop.engineer("asker", "");
    reader = tenant.person("asker");
  }

  @Test
  void everyFactorIsTold() {
    expert("ana");
    workshop.rate("ana", "a", "3");
    endorse("ana", "asker");
    answered("q1", "ana", true);
    answered("q2", "ana", false);
    JsonNode ranking = ranked("competencyId=" + competency).at("/items/0/ranking");
    assertEquals("a", ranking.at("/strongest/competencyExternalId").asText());
    assertEquals("3", ranking.path("level").asText());
    assertEquals(
        List.of("LEVEL", "EVIDENCE", "ANSWERS", "ENDORSEMENTS", "RECENCY"), told(ranking, "kind"));
    JsonNode factors = ranking.path("factors");
    assertEquals("1", factors.at("/1/numerator").asText());
    assertEquals("3", factors.at("/2/numerator").asText());
    assertEquals("1", factors.at("/3/numerator").asText());
    assertEquals("0.2", factors.at("/1/share").asText());
    assertEquals("0.06", factors.at("/2/contribution").asText());
    assertTrue(factors.at("/4/numerator").asInt() > 0);
  }

  @Test
  void whatWasSaidOfOneselfDoesNotCount() {
    expert("ana");
    admin
        .post(
            "/evidence",
            "{employeeExternalId:'ana', competencyExternalId:'a', level:4, source:'SELF'}")
        .expect(201);
    admin.create(
        "questions",
        "own",
        "{askerExternalId:'ana', title:'Q', text:'Q?', competencyExternalIds:['a']}");
    answer("own", "ana");
    JsonNode ranking = ranked("").at("/items/0/ranking");
    assertEquals("0", ranking.path("score").asText());
    assertTrue(ranking.path("strongest").isNull() && ranking.path("level").isNull());
  }

  @Test
  void minLevelIsOfTheCompetency() {
    expert("ana");
    expert("ben");
    workshop.rate("ana", "a", "3");
    workshop.rate("ben", "a", "2");
    assertEquals(
        List.of("ana"),
        ranked("competencyId=" + competency + "&minLevel=2.5")
            .texts("/items", "/employee/externalId"));
  }

  @Test
  void graphqlTellsTheSame() {
    expert("ana");
    workshop.rate("ana", "a", "3");
    JsonNode rest = ranked("competencyId=" + competency).at("/items/0/ranking");
    JsonNode graph =
        tenant
            .graphql()
            .data(
                "{ experts(competencyId: \""
                    + competency
                    + "\") { nodes { ranking { score strongest { competencyId competencyExternalId } level"
                    + " factors { kind weight numerator denominator share contribution } } } } }")
            .at("/data/experts/nodes/0/ranking");
    assertEquals(rest, graph);
  }

  @Test
  void scoreIsTheSumOfItsFactorsAndSortsTheList() {
    List<String> names = List.of("e1", "e2", "e3", "e4");
    names.forEach(this::expert);
    Tries.hold(
        Combinators.combine(
                Arbitraries.of(names),
                Arbitraries.integers().between(1, 4),
                Arbitraries.of(true, false))
            .as(Act::new),
        12,
        act -> {
          if (act.answers) {
            answered("q" + UUID.randomUUID(), act.who, act.level > 2);
          } else {
            workshop.rate(act.who, "a", Integer.toString(act.level));
          }
          consistent(ranked("competencyId=" + competency));
        });
  }

  private static void consistent(Answer list) {
    BigDecimal before = BigDecimal.ONE;
    for (JsonNode item : list.at("/items")) {
      BigDecimal score = new BigDecimal(item.at("/ranking/score").asText());
      BigDecimal sum = BigDecimal.ZERO;
      for (JsonNode factor : item.at("/ranking/factors")) {
        sum = sum.add(new BigDecimal(factor.path("contribution").asText()));
      }
      assertTrue(sum.subtract(score).abs().compareTo(new BigDecimal("1e-12")) < 0, item::toString);
      assertTrue(score.compareTo(before) <= 0, list::body);
      before = score;
    }
  }

  private Answer ranked(String query) {
    return reader.get("/experts?" + query).expect(200);
  }

  private void expert(String person) {
    workshop.engineer(person, "");
    admin.create(
        "experts",
        "x-" + person,
        "{employeeExternalId:'" + person + "', competencyExternalIds:['a']}");
  }

  private void endorse(String expert, String endorser) {
    admin.create(
        "endorsements",
        expert + endorser,
        "{employeeExternalId:'%s', competencyExternalId:'a', endorserExternalId:'%s'}"
            .formatted(expert, endorser));
  }

  private UUID answer(String question, String person) {
    return admin.create(
        "answers",
        question + "-" + person,
        "{questionExternalId:'%s', authorExternalId:'%s', text:'So'}".formatted(question, person));
  }

  private void answered(String question, String person, boolean accepted) {
    UUID id =
        admin.create(
            "questions",
            question,
            "{askerExternalId:'asker', title:'Q', text:'Q?', competencyExternalIds:['a']}");
    UUID answer = answer(question, person);
    if (accepted) {
      admin
          .post("/questions/" + id + "/transitions", "{to:'ANSWERED', answerId:'" + answer + "'}")
          .expect(200);
    }
  }

  private static List<String> told(JsonNode ranking, String member) {
    List<String> told = new ArrayList<>();
    ranking.path("factors").forEach(factor -> told.add(factor.path(member).asText()));
    return told;
  }

  private record Act(String who, int level, boolean answers) {}
}
