package org.espalier.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Graphql;
import org.junit.jupiter.api.Test;

/** The same loop as {@link ClosedLoopTest}, by GraphQL alone. */
@QuarkusTest
class ClosedLoopGraphTest {

  private static final String GAP =
      "query($id: ID!, $job: ID!) { employee(id: $id) { gap(jobId: $job)"
          + " { readiness metCount requiredCount items { status } } } }";
  private static final String DRAFT =
      """
      mutation($id: ID!, $job: ID!) {
        draftDevelopmentPlan(employeeId: $id, input: { jobId: $job, maxItems: 8, dueBy: "2031-06-30" }) {
          planDraft {
            hours catalogueGaps { beyond }
            plan { id revision state items { id actions { activityExternalId } } }
          }
        }
      }
      """;
  private static final String COMPLETE =
      """
      mutation($activity: String!) {
        recordCompletion(input: { employeeExternalId: "ada", activityExternalId: $activity, score: 88 }) {
          completion { id assignment { state plan { id progress } } evidence { id level } }
        }
      }
      """;
  private static final String TRACE =
      """
      query($plan: ID!) {
        planTrace(planId: $plan) {
          readiness progress
          items { item { id gap { status } } actions { completions { id evidence { id } } } achievedBy { id } now { status } }
        }
      }
      """;
  private static final String BACK =
      """
      query($id: ID!) {
        evidence(id: $id) { completion { id assignment { planItemId plan { id items { id gap { status } } } } } }
      }
      """;

  private final LoopScene scene = new LoopScene();
  private final Graphql person;
  private final Graphql manager;
  private final UUID ada;

  ClosedLoopGraphTest() {
    ada = scene.engineer("ada");
    person = new Graphql(scene.tenant.person("ada"));
    manager = new Graphql(scene.tenant.person("grace"));
  }

  @Test
  void byGraphql() {
    String senior = scene.admin.id("jobs", LoopScene.SENIOR).toString();
    String who = "{id:'" + ada + "', job:'" + senior + "'}";
    Answer gap = person.data(GAP, who);
    assertEquals(3, gap.count("/data/employee/gap/metCount"));
    assertEquals(11, gap.at("/data/employee/gap/items").size());

    Answer draft = person.data(DRAFT, who);
    String made = "/data/draftDevelopmentPlan/planDraft/";
    String plan = draft.text(made + "plan/id");
    assertEquals(8, draft.at(made + "plan/items").size());
    assertEquals(0, draft.at(made + "catalogueGaps").size());
    assertEquals("104", draft.text(made + "hours"));
    int revision = step(person, "propose", plan, draft.count(made + "plan/revision"), "PROPOSED");
    revision = step(person, "agreeTo", plan, revision, "PROPOSED");
    revision = step(manager, "agreeTo", plan, revision, "AGREED");
    step(manager, "activate", plan, revision, "ACTIVE");

    learn(plan);
    Answer closed = person.data(GAP, who);
    assertEquals(11, closed.count("/data/employee/gap/metCount"));
    assertEquals("1", closed.text("/data/employee/gap/readiness"));
    thereAndBack(plan);
  }

  private void learn(String plan) {
    Set<String> proofs = new TreeSet<>();
    for (String activity : LoopScene.learning()) {
      String which = "{activity:\"" + activity + "\"}";
      person.refused("FORBIDDEN", COMPLETE, which);
      Answer done = manager.data(COMPLETE, which);
      String completion = "/data/recordCompletion/completion/";
      assertEquals("COMPLETED", done.text(completion + "assignment/state"));
      assertEquals(plan, done.text(completion + "assignment/plan/id"));
      assertTrue(proofs.add(done.text(completion + "evidence/0/id")));
    }
    assertEquals(8, proofs.size());
  }

  private void thereAndBack(String plan) {
    Answer trace = person.data(TRACE, "{plan:'" + plan + "'}");
    assertEquals("1", trace.text("/data/planTrace/progress"));
    assertEquals(8, trace.at("/data/planTrace/items").size());
    for (JsonNode item : trace.at("/data/planTrace/items")) {
      assertEquals("BELOW", item.at("/item/gap/status").asText());
      assertEquals("MET", item.at("/now/status").asText());
      JsonNode completion = item.at("/actions/0/completions/0");
      assertEquals(item.at("/achievedBy/id"), completion.at("/evidence/0/id"));
      Answer back = person.data(BACK, "{id:'" + completion.at("/evidence/0/id").asText() + "'}");
      String origin = "/data/evidence/completion/";
      assertEquals(completion.at("/id").asText(), back.text(origin + "id"));
      assertEquals(item.at("/item/id").asText(), back.text(origin + "assignment/planItemId"));
      assertEquals(plan, back.text(origin + "assignment/plan/id"));
    }
  }

  private static int step(Graphql who, String what, String plan, int revision, String state) {
    String field = what + "DevelopmentPlan";
    Answer answer =
        who.data(
            "mutation($plan: ID!, $revision: Int!) { "
                + field
                + "(id: $plan, revision: $revision) { developmentPlan { state revision } } }",
            "{plan:'" + plan + "', revision:" + revision + "}");
    String path = "/data/" + field + "/developmentPlan";
    assertEquals(state, answer.text(path + "/state"));
    return answer.count(path + "/revision");
  }
}
