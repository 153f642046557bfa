package org.espalier.platform.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.espalier.testing.Answer;
import org.espalier.testing.Graphql;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Nobody sees more along the edges and in numbers by GraphQL than by REST. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReachTest {

  private TwoTeams teams;

  @BeforeAll
  void furnish() {
    teams = new TwoTeams();
  }

  @Test
  void listsAndCountsHoldWhatTheCallerReaches() {
    Graphql lead = new Graphql(teams.tenant.person("lead"));
    Graphql other = new Graphql(teams.tenant.person("other"));
    assertEquals(2, lead.data("{ employees { totalCount } }").count("/data/employees/totalCount"));
    for (String list : TwoTeams.lists().subList(1, TwoTeams.lists().size())) {
      assertEquals(
          1,
          lead.data("{ it: " + list.formatted(teams.ana) + " }").count("/data/it/totalCount"),
          list);
      assertEquals(
          0,
          other.data("{ it: " + list.formatted(teams.ana) + " }").count("/data/it/totalCount"),
          list);
    }
    assertEquals(
        2,
        lead.data("{ gapAnalysis(group: {}) { population } }")
            .count("/data/gapAnalysis/population"));
  }

  @Test
  void edgesLeadToNobodyOutOfReach() {
    Answer answer =
        new Graphql(teams.tenant.person("lead"))
            .data(
                "{ employee(externalId: \"lead\") { manager { id } orgUnit { members { totalCount nodes { externalId } } }"
                    + " job { holders(sort: \"externalId\") { totalCount nodes { externalId } } } } }");
    assertTrue(answer.at("/data/employee/manager").isNull());
    assertEquals(2, answer.count("/data/employee/orgUnit/members/totalCount"));
    assertEquals(
        List.of("ana", "lead"), answer.texts("/data/employee/job/holders/nodes", "/externalId"));
    Answer mine =
        new Graphql(teams.tenant.person("boss"))
            .data("{ me { employee { id reports { totalCount } } } }");
    assertEquals(teams.boss.toString(), mine.text("/data/me/employee/id"));
    assertEquals(2, mine.count("/data/me/employee/reports/totalCount"));
  }

  @Test
  void learningAdminsSeePeopleButNotTheirGaps() {
    Graphql caller = new Graphql(teams.tenant.as("learning-admin"));
    Answer answer =
        caller.ask(
            "{ employee(id: \""
                + teams.ana
                + "\") { givenName gap { readiness } readiness { readiness }"
                + " proficiencies { level } learningTotals { completions } plans { totalCount }"
                + " evidence { totalCount } } }");
    assertEquals("Gana", answer.text("/data/employee/givenName"));
    assertEquals(1, answer.count("/data/employee/learningTotals/completions"));
    assertEquals(0, answer.count("/data/employee/plans/totalCount"));
    assertEquals(0, answer.count("/data/employee/evidence/totalCount"));
    for (String hidden : List.of("gap", "readiness", "proficiencies")) {
      assertTrue(answer.at("/data/employee/" + hidden).isNull(), hidden);
    }
    assertEquals(Set.of("NOT_FOUND"), Set.copyOf(answer.texts("/errors", "/extensions/code")));
    assertEquals(3, answer.at("/errors").size());
  }

  @Test
  void programsNeedTheScopes() {
    Graphql nothing = new Graphql(teams.tenant.program());
    nothing.refused("FORBIDDEN", "{ employees { totalCount } }");
    nothing.refused("FORBIDDEN", "{ jobs { totalCount } }");
    Graphql reader = new Graphql(teams.tenant.program("employees:read"));
    Answer answer = reader.ask("{ employees { totalCount nodes { job { title } } } }");
    assertEquals(5, answer.count("/data/employees/totalCount"));
    assertEquals(Set.of("FORBIDDEN"), Set.copyOf(answer.texts("/errors", "/extensions/code")));
    reader.refused("FORBIDDEN", "{ node(id: \"" + teams.plan + "\") { id } }");
    assertEquals(
        teams.bo.toString(),
        reader.data("{ node(id: \"" + teams.bo + "\") { id } }").text("/data/node/id"));
  }
}
