package org.espalier.platform.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.Test;

/** A person goes round the whole loop by GraphQL alone, and back again along the links. */
@QuarkusTest
class WholeLoopTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Graphql graphql = new Graphql(admin);

  @Test
  void fromTheGapToTheClosedGap() {
    Workshop workshop = new Workshop(admin).furnish();
    workshop.engineer("boss", "");
    String ana = workshop.engineer("ana", "boss").toString();
    workshop.rate("ana", "a", "2");
    graphql.data(
        "mutation { putActivity(externalId: \"course\", input: { title: \"Course\", type: COURSE, hours: 8, graded: true,"
            + " cost: { amount: 99.50, currency: \"EUR\" },"
            + " develops: [{ competencyExternalId: \"a\", fromLevel: 2, toLevel: 3 }] }) { outcome } }");
    Graphql person = new Graphql(tenant.person("ana"));
    Graphql manager = new Graphql(tenant.person("boss"));

    Answer gap =
        person.data("{ me { employee { gap { blockingGaps { externalId } readiness } } } }");
    assertEquals("a", gap.text("/data/me/employee/gap/blockingGaps/0/externalId"));

    Answer draft =
        person.data(
            "mutation { draftDevelopmentPlan(employeeId: \""
                + ana
                + "\", input: { maxItems: 1 }) { planDraft"
                + " { hours plan { id revision state items { id competency { externalId } gap { status }"
                + " actions { activityExternalId } } } } } }");
    String planPath = "/data/draftDevelopmentPlan/planDraft/plan";
    assertEquals("a", draft.text(planPath + "/items/0/competency/externalId"));
    assertEquals("course", draft.text(planPath + "/items/0/actions/0/activityExternalId"));
    String plan = draft.text(planPath + "/id");

    int revision = step(person, "propose", plan, draft.count(planPath + "/revision"), "PROPOSED");
    person.refused("STALE_VERSION", command("agreeTo", plan, revision - 1));
    revision = step(person, "agreeTo", plan, revision, "PROPOSED");
    revision = step(manager, "agreeTo", plan, revision, "AGREED");
    Answer refused = manager.refused("ILLEGAL_TRANSITION", command("propose", plan, revision));
    assertTrue(refused.at("/errors/0/extensions/allowed").size() > 0);
    step(manager, "activate", plan, revision, "ACTIVE");

    Answer assigned =
        person.data(
            "{ me { employee { assignments { nodes { id state origin activity { title } plan { id } } } } } }");
    String assignmentPath = "/data/me/employee/assignments/nodes/0";
    assertEquals("PLAN", assigned.text(assignmentPath + "/origin"));
    assertEquals("Course", assigned.text(assignmentPath + "/activity/title"));
    assertEquals(plan, assigned.text(assignmentPath + "/plan/id"));
    person.data(
        "mutation { startAssignment(id: \""
            + assigned.text(assignmentPath + "/id")
            + "\") { assignment { state transitions { to } } } }");

    person.refused("FORBIDDEN", complete());
    Answer completed = manager.data(complete());
    assertEquals("3", completed.text("/data/recordCompletion/completion/evidence/0/level"));
    assertEquals("COMPLETED", completed.text("/data/recordCompletion/completion/assignment/state"));

    Answer closed =
        person.data(
            "{ me { employee { gap { blockingGaps { name } } plans(state: ACTIVE) { nodes { progress items"
                + " { state achievement { level completion { id } } actions { assignment { completion { id } } } } } } } } }");
    assertEquals(0, closed.at("/data/me/employee/gap/blockingGaps").size());
    String item = "/data/me/employee/plans/nodes/0/items/0";
    assertEquals("ACHIEVED", closed.text(item + "/state"));
    String completion = completed.text("/data/recordCompletion/completion/id");
    assertEquals(completion, closed.text(item + "/achievement/completion/id"));
    assertEquals(completion, closed.text(item + "/actions/0/assignment/completion/id"));

    Answer back =
        person.data(
            "{ completion(id: \""
                + completion
                + "\") { evidence { competency { externalId } completion { assignment"
                + " { plan { id items { gap { status required actual } } } } } } } }");
    String was = "/data/completion/evidence/0/completion/assignment/plan";
    assertEquals(plan, back.text(was + "/id"));
    assertEquals("BELOW", back.text(was + "/items/0/gap/status"));

    Answer trace =
        manager.data(
            "{ planTrace(planId: \""
                + plan
                + "\") { progress items { item { gap { actual } } actions { completions"
                + " { id } } achievedBy { level } now { status } } } }");
    assertEquals("MET", trace.text("/data/planTrace/items/0/now/status"));
    assertEquals(completion, trace.text("/data/planTrace/items/0/actions/0/completions/0/id"));
  }

  private static int step(Graphql who, String what, String plan, int revision, String state) {
    Answer answer = who.data(command(what, plan, revision));
    String path = "/data/" + what + "DevelopmentPlan/developmentPlan";
    assertEquals(state, answer.text(path + "/state"));
    return answer.count(path + "/revision");
  }

  private static String command(String what, String plan, int revision) {
    return "mutation { "
        + what
        + "DevelopmentPlan(id: \""
        + plan
        + "\", revision: "
        + revision
        + ") { developmentPlan { state revision } } }";
  }

  private static String complete() {
    return "mutation { recordCompletion(input: { employeeExternalId: \"ana\", activityExternalId: \"course\","
        + " passed: true }) { completion { id evidence { level } assignment { state } } } }";
  }
}
