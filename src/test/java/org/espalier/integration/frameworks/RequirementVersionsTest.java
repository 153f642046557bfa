package org.espalier.integration.frameworks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is required otherwise by a later version of a framework. */
@QuarkusTest
class RequirementVersionsTest {

  private static final String SKILLS =
      "Skill Name,Skill Description,Awareness,Working,Practitioner,Expert\n";

  private final Client admin = Tenant.fresh().admin();

  @BeforeEach
  void earlierVersion() {
    imported("1", "Working", "Working");
    admin.create(
        "requirements",
        "own-Coding",
        "{competencyExternalId:'ddat@1:Coding', tier:'CORE', level:2}");
  }

  @Test
  void requirementsThatAskForAnotherLevelAreTold() {
    Answer job = imported("2", "Expert", "Working");
    assertEquals(
        List.of("ddat/Dev/Senior: Testing Testing 2 4 1 1"),
        resets(job.at("/versions/0/requirementChanges")));
    assertEquals(
        "ddat/Dev/Senior ddat@2:Testing",
        job.at("/versions/0/requirementChanges/0/job/externalId").asText()
            + " "
            + job.at("/versions/0/requirementChanges/0/competency/externalId").asText());
    admin
        .patch("/requirements/" + admin.id("requirements", "own-Coding"), "{level:3, weight:0.5}")
        .expect(200);
    List<String> both =
        List.of("ddat/Dev/Senior: Testing Testing 2 4 1 1", "own-Coding Coding 2 3 1 0.5");
    assertEquals(both, resets(compared("ddat@1", "ddat@2", "").at("/items")));
    assertEquals(
        List.of("ddat/Dev/Senior: Testing Testing 4 2 1 1", "own-Coding Coding 3 2 0.5 1"),
        resets(compared("ddat@2", "ddat@1", "").at("/items")));
    assertEquals("1", compared("ddat@1", "ddat@2", "&limit=1").text("/nextCursor"));
    Answer second = compared("ddat@1", "ddat@2", "&limit=1&cursor=1");
    assertEquals(both.subList(1, 2), resets(second.at("/items")));
    assertTrue(second.at("/nextCursor").isNull());
    assertEquals(
        "2 1",
        words(
            admin
                .get(
                    "/frameworks/"
                        + admin.id("frameworks", "ddat@1")
                        + "/diff?to="
                        + admin.id("frameworks", "ddat@2"))
                .expect(200)
                .at("/counts"),
            "levelsChanged",
            "weightsChanged"));
  }

  @Test
  void everyTwoVersionsCanBeComparedHoweverManyCameSince() {
    imported("2", "Expert", "Working");
    imported("3", "Awareness", "Working");
    assertEquals(
        List.of("ddat/Dev/Senior: Testing Testing 2 4 1 1"),
        resets(compared("ddat@1", "ddat@2", "").at("/items")));
    assertEquals(
        List.of("ddat/Dev/Senior: Testing Testing 2 1 1 1"),
        resets(compared("ddat@1", "ddat@3", "").at("/items")));
    JsonNode graph =
        new Graphql(admin)
            .data(
                "{ frameworkRequirementDiff(fromId: \""
                    + admin.id("frameworks", "ddat@1")
                    + "\", toId: \""
                    + admin.id("frameworks", "ddat@3")
                    + "\") { fromId toId items { requirementId externalId identity competency {"
                    + " id externalId name tier } job { id externalId title } levelBefore"
                    + " levelAfter weightBefore weightAfter } nextCursor } }")
            .at("/data/frameworkRequirementDiff");
    assertEquals(compared("ddat@1", "ddat@3", "").json(), graph);
  }

  private Answer compared(String from, String to, String more) {
    return admin
        .get(
            "/frameworks/"
                + admin.id("frameworks", from)
                + "/diff/requirements?to="
                + admin.id("frameworks", to)
                + more)
        .expect(200);
  }

  private static List<String> resets(JsonNode items) {
    List<String> told = new ArrayList<>();
    for (JsonNode item : items) {
      told.add(
          words(
              item,
              "externalId",
              "identity",
              "levelBefore",
              "levelAfter",
              "weightBefore",
              "weightAfter"));
    }
    return told;
  }

  private Answer imported(String version, String testing, String coding) {
    byte[] zip =
        Publications.zip(
            "skills.csv",
            SKILLS + "Testing,T,a,b,c,d\nCoding,C,a,b,c,d\n",
            "roles.csv",
            "Role,Role Level,Skill Name,Skill Level\nDev,Senior,Testing,"
                + testing
                + "\nDev,Senior,Coding,"
                + coding
                + "\n");
    Answer job =
        admin.importFile("frameworks", "?format=DDAT&version=" + version, "application/zip", zip);
    assertEquals("COMPLETED 0", job.text("/state") + " " + job.count("/counts/failed"), job::body);
    return job;
  }

  private static String words(JsonNode node, String... members) {
    List<String> words = new ArrayList<>();
    for (String member : members) {
      words.add(node.path(member).asText());
    }
    return String.join(" ", words);
  }
}
