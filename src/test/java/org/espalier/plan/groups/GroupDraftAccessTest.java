package org.espalier.plan.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

/** Who sees what of drafts for groups. */
@QuarkusTest
class GroupDraftAccessTest {

  private static final String ALL = GroupScene.ALL;
  private final GroupScene scene = new GroupScene();
  private final Academy academy = scene.academy;
  private final Client admin = scene.admin;
  private final Client boss = scene.boss;

  @Test
  void everybodyDraftsForOnesOwnPeopleOnly() {
    Answer mine = GroupScene.draft(boss, ALL);
    assertEquals(Set.of("ana", "bob"), Set.copyOf(GroupScene.people(mine)));
    assertEquals(
        Set.of("ana"), Set.copyOf(GroupScene.people(GroupScene.draft(academy.as("ana"), ALL))));
    String id = mine.text("/id");
    academy.as("eve").get("/group-drafts/" + id).problem(404, "NOT_FOUND");
    academy.as("ana").post("/group-drafts/" + id + "/acceptances", "{}").problem(404, "NOT_FOUND");
    assertEquals(1, academy.as("ana").get("/group-drafts").expect(200).at("/items").size());
    assertEquals(2, admin.get("/group-drafts").expect(200).at("/items").size());
  }

  @Test
  void learningAdminsSeeWhoLearnsWhatButNoLevels() {
    Client learning = academy.tenant.as("learning-admin");
    Answer draft = GroupScene.draft(learning, ALL);
    assertTrue(draft.at("/lines").size() > 0);
    for (JsonNode line : draft.at("/lines")) {
      assertTrue(line.at("/covers/0/fromLevel").isNull() && line.at("/covers/0/priority").isNull());
    }
    admin
        .get("/group-drafts/" + draft.id())
        .expect(200)
        .at("/lines")
        .forEach(line -> assertTrue(line.at("/covers/0/fromLevel").isNumber()));
    learning.post("/group-drafts/" + draft.id() + "/acceptances", "{lines:[1]}").expect(200);
  }

  @Test
  void learningAdminsSeeSumsOfGroupsThatAreNotTooSmall() {
    Client learning = academy.tenant.as("learning-admin");
    String sql = admin.id("competencies", "sql").toString();
    Answer one =
        GroupScene.draft(
            learning,
            "people:{employeeIds:['" + academy.id("ana") + "'], competencyIds:['" + sql + "']}");
    for (String sum : List.of("/bound", "/coveredPriority", "/totalPriority")) {
      assertTrue(one.at(sum).isNull(), sum);
    }
    for (int i = 0; i < 3; i++) {
      admin.create("employees", "c" + i, "{givenName:'G', familyName:'F', jobExternalId:'clerk'}");
      Answer group = GroupScene.draft(learning, ALL);
      assertEquals(i < 2, group.at("/totalPriority").isNull(), "lacking: " + (3 + i));
    }
    assertEquals(4, admin.get("/group-drafts").expect(200).at("/items").size());
    admin
        .get("/group-drafts")
        .expect(200)
        .at("/items")
        .forEach(draft -> assertTrue(draft.at("/totalPriority").isNumber()));
  }

  @Test
  void whatNothingTeachesIsToldOfNoSinglePerson() {
    admin
        .patch("/activities/" + admin.id("activities", "law-talk"), "{status:'INACTIVE'}")
        .expect(200);
    Client learning = academy.tenant.as("learning-admin");
    String ana = "people:{employeeIds:['" + academy.id("ana") + "']}";
    assertEquals(
        List.of(),
        GroupScene.draft(learning, ana).texts("/catalogueGaps", "/competency/externalId"));
    assertEquals(
        List.of("law"),
        GroupScene.draft(boss, ana).texts("/catalogueGaps", "/competency/externalId"));
  }

  @Test
  void whoMovedAwayIsNotSeenAnyMore() {
    Answer draft = GroupScene.draft(boss, ALL);
    String path = "/group-drafts/" + draft.id();
    assertTrue(draft.at("/totalPriority").isNumber());
    admin.patch("/employees/" + academy.id("ana"), "{managerExternalId:'eve'}").expect(200);
    Answer now = boss.get(path).expect(200);
    assertEquals(Set.of("bob"), Set.copyOf(GroupScene.people(now)));
    assertEquals(Set.of("bob", "boss"), Set.copyOf(now.texts("/rest", "/employee/externalId")));
    assertTrue(now.at("/totalPriority").isNull());
    assertTrue(now.at("/lines/0/covers/0/fromLevel").isNumber());
    Answer listed = boss.get("/group-drafts").expect(200);
    assertEquals(Set.of("bob"), Set.copyOf(listed.texts("/items/0/lines", "/employee/externalId")));
    boss.post(path + "/acceptances", "{}").problem(403, "FORBIDDEN");
    Answer taken =
        boss.post(path + "/acceptances", "{lines:[" + now.count("/lines/0/line") + "]}")
            .expect(200);
    assertEquals("ACCEPTED", taken.text("/lines/0/state"));
    assertEquals(Set.of("bob"), Set.copyOf(GroupScene.people(taken)));
  }

  @Test
  void rolesThatAreLostShowNothingAnyMore() {
    Client then = academy.tenant.caller("eva", List.of("talent-admin"), List.of(), "eve");
    Answer draft = GroupScene.draft(then, ALL);
    assertEquals(Set.of("ana", "bob"), Set.copyOf(GroupScene.people(draft)));
    Client now = academy.tenant.caller("eva", List.of("employee"), List.of(), "eve");
    Answer seen = now.get("/group-drafts/" + draft.id()).expect(200);
    assertEquals(List.of(), GroupScene.people(seen));
    assertEquals(List.of("eve"), seen.texts("/rest", "/employee/externalId"));
    assertTrue(seen.at("/totalPriority").isNull());
  }

  @Test
  void programsSeeLevelsOnlyIfTheyMayReadGaps() {
    String path = "/group-drafts/" + GroupScene.draft(boss, ALL).id();
    Answer lines = academy.tenant.program("group-drafts:read").get(path).expect(200);
    assertEquals(Set.of("ana", "bob"), Set.copyOf(GroupScene.people(lines)));
    lines.at("/lines").forEach(line -> assertTrue(line.at("/covers/0/fromLevel").isNull()));
    assertTrue(lines.at("/totalPriority").isNull());
    Answer levels = academy.tenant.program("group-drafts:read", "gaps:read").get(path).expect(200);
    levels.at("/lines").forEach(line -> assertTrue(line.at("/covers/0/fromLevel").isNumber()));
    assertTrue(levels.at("/totalPriority").isNumber());
  }
}
