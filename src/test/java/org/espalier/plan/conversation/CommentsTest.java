package org.espalier.plan.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.espalier.plan.plans.PlanScene;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Psql;
import org.junit.jupiter.api.Test;

/** What is said about plans. */
@QuarkusTest
class CommentsTest {

  private final PlanScene scene = new PlanScene().rated();
  private final UUID plan = scene.draft(PlanScene.SQL, PlanScene.TACT).id();
  private final String path = "/development-plans/" + plan + "/comments";
  private final String item = scene.plan(plan).text("/items/1/id");

  @Test
  void bothSidesTalkAndEachSeesWhatTheOtherSaid() {
    Answer first = scene.ana.post(path, "{text:'Coaching is hard to get'}").expect(201);
    assertEquals("EMPLOYEE", first.text("/side"));
    assertEquals("person-ana", first.text("/createdBy"));
    assertTrue(first.at("/editedAt").isNull());
    Answer second =
        scene.boss.post(path, "{itemId:'" + item + "', text:'I ask around'}").expect(201);
    assertEquals("MANAGER", second.text("/side"));
    assertEquals(item, second.text("/itemId"));
    for (Client who : List.of(scene.ana, scene.boss, scene.admin)) {
      assertEquals(
          List.of("Coaching is hard to get", "I ask around"),
          who.get(path).expect(200).texts("/items", "/text"));
      assertEquals(
          List.of("I ask around"),
          who.get(path + "?itemId=" + item).expect(200).texts("/items", "/text"));
    }
    assertEquals(
        path, second.header("Location").replaceFirst("^.*/api/v1", "").replaceFirst("/[^/]*$", ""));
  }

  @Test
  void nobodyElseSeesOrSaysAnything() {
    UUID said = scene.ana.post(path, "{text:'Between us'}").expect(201).id();
    Client bob = scene.academy.as("bob");
    bob.get(path).problem(404, "NOT_FOUND");
    bob.get(path + "/" + said).problem(404, "NOT_FOUND");
    bob.post(path, "{text:'Me too'}").problem(404, "NOT_FOUND");
    Client partner = scene.academy.tenant.caller("eve", List.of("hr-partner"), List.of(), "eve");
    partner.post(path, "{text:'Hello'}").problem(404, "NOT_FOUND");
  }

  @Test
  void editsAtTheSameMomentDoNotOverwriteEachOther() throws Exception {
    String one = path + "/" + scene.ana.post(path, "{text:'One'}").expect(201).id();
    for (Supplier<Answer> edit :
        List.<Supplier<Answer>>of(
            () -> scene.ana.patch(one, "{text:'Two'}"), () -> scene.ana.delete(one))) {
      try (Psql psql = Psql.superuser().undone();
          ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        psql.run(
            "update plan_comment set text = 'Three', version = version + 1 where plan_id = ?",
            plan);
        CompletableFuture<Answer> late = CompletableFuture.supplyAsync(edit, threads);
        psql.awaitWaiting(1);
        psql.run("commit");
        late.get().problem(412, "STALE_VERSION");
      }
      assertEquals("Three", scene.ana.get(one).expect(200).text("/text"));
    }
  }

  @Test
  void onlyItsAuthorChangesOrDeletesOne() {
    Answer said = scene.ana.post(path, "{text:'Coaching is hard'}").expect(201);
    String one = path + "/" + said.id();
    scene.boss.patch(one, "{text:'It is easy'}").problem(403, "FORBIDDEN");
    scene.boss.delete(one).problem(403, "FORBIDDEN");
    scene.admin.delete(one).problem(403, "FORBIDDEN");
    Answer edited =
        scene.ana.with("If-Match", said.etag()).patch(one, "{text:'It is rare'}").expect(200);
    assertEquals("It is rare", edited.text("/text"));
    assertTrue(!edited.at("/editedAt").isNull());
    assertEquals(2, edited.count("/revision"));
    assertEquals(2, scene.ana.patch(one, "{text:'It is rare'}").expect(200).count("/revision"));
    scene.ana.with("If-Match", said.etag()).patch(one, "{text:'No'}").problem(412, "STALE_VERSION");
    assertEquals(
        Set.of("/itemId IMMUTABLE"),
        scene.ana.patch(one, "{itemId:'" + item + "'}").problem(422, "UNPROCESSABLE").faults());
    assertEquals(
        Set.of("/text REQUIRED"),
        scene.ana.patch(one, "{text:null}").problem(400, "INVALID_REQUEST").faults());
  }

  @Test
  void deletedOneKeepsItsPlaceAndLosesItsWords() {
    UUID said = scene.ana.post(path, "{text:'A secret'}").expect(201).id();
    scene.ana.delete(path + "/" + said).expect(204);
    assertEquals(0, scene.boss.get(path).expect(200).at("/items").size());
    Answer all = scene.boss.get(path + "?deleted=include").expect(200);
    assertEquals(List.of(said.toString()), all.texts("/items", "/id"));
    assertTrue(all.at("/items/0/text").isNull());
    scene.ana.get(path + "/" + said).problem(410, "GONE");
    scene.ana.delete(path + "/" + said).problem(410, "GONE");
    scene.ana.patch(path + "/" + said, "{text:'Back'}").problem(410, "GONE");
  }

  @Test
  void whatIsSaidIsAboutThePlan() {
    assertEquals(
        Set.of("/itemId UNKNOWN_REFERENCE"),
        scene
            .ana
            .post(path, "{itemId:'" + UUID.randomUUID() + "', text:'Where?'}")
            .problem(422, "UNPROCESSABLE")
            .faults());
    scene.ana.post(path, "{text:' '}").problem(400, "INVALID_REQUEST");
    UUID other = scene.draft(PlanScene.SQL).id();
    UUID said = scene.ana.post(path, "{text:'Here'}").expect(201).id();
    scene.ana.get("/development-plans/" + other + "/comments/" + said).problem(404, "NOT_FOUND");
    scene.ana.with("If-Match", "*").delete("/development-plans/" + plan).expect(204);
    scene.ana.get(path).problem(410, "GONE");
    scene.ana.post(path, "{text:'Too late'}").problem(410, "GONE");
  }

  @Test
  void feedTellsThatSomethingWasSaidAndNotWhat() {
    UUID said = scene.ana.post(path, "{text:'Between us'}").expect(201).id();
    scene.ana.patch(path + "/" + said, "{text:'Between you and me'}").expect(200);
    scene.ana.delete(path + "/" + said).expect(204);
    assertEquals(
        List.of(
            "development-plan.created",
            "development-plan.commented",
            "development-plan.comment-edited",
            "development-plan.comment-deleted"),
        scene.academy.events(plan));
    Answer events = scene.boss.get("/events?limit=500").expect(200);
    assertTrue(events.body().contains(said.toString()));
    assertTrue(!events.body().contains("Between"));
  }

  @Test
  void theSameOverGraphql() {
    Graphql ana = new Graphql(scene.ana);
    Answer added =
        ana.data(
            "mutation($p: ID!, $i: PlanCommentInput!) { addPlanComment(planId: $p, input: $i)"
                + " { planComment { id side revision } } }",
            "{p:'" + plan + "', i:{text:'Hello'}}");
    String id = added.text("/data/addPlanComment/planComment/id");
    ana.data(
        "mutation($p: ID!, $c: ID!) { patchPlanComment(planId: $p, commentId: $c, patch: {text: \"Hi\"}, revision: 1)"
            + " { planComment { text } } }",
        "{p:'" + plan + "', c:'" + id + "'}");
    String query =
        "{ developmentPlan(id: \"" + plan + "\") { comments { totalCount nodes { id text } } } }";
    Answer read = new Graphql(scene.boss).data(query);
    assertEquals(1, read.count("/data/developmentPlan/comments/totalCount"));
    assertEquals("Hi", read.text("/data/developmentPlan/comments/nodes/0/text"));
    ana.data(
        "mutation($p: ID!, $c: ID!) { deletePlanComment(planId: $p, commentId: $c) { deletedId } }",
        "{p:'" + plan + "', c:'" + id + "'}");
    assertEquals(0, ana.data(query).count("/data/developmentPlan/comments/totalCount"));
  }

  @Test
  void commentsOfManyPlansAreOneStatement() {
    for (int i = 0; i < 5; i++) {
      UUID more = scene.draft(PlanScene.SQL).id();
      scene.ana.post("/development-plans/" + more + "/comments", "{text:'Word'}").expect(201);
    }
    Graphql ana = new Graphql(scene.ana);
    int one =
        scene
            .academy
            .tenant
            .statements(() ->
                ana.data(
                    "{ developmentPlans(first: 1) { nodes { comments { nodes { text } } } } }"))
            .size();
    int all =
        scene
            .academy
            .tenant
            .statements(
                () -> ana.data("{ developmentPlans { nodes { comments { nodes { text } } } } }"))
            .size();
    assertEquals(one, all);
    assertTrue(all <= 2, () -> all + " statements");
  }
}
