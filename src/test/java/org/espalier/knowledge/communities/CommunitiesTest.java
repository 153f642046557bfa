package org.espalier.knowledge.communities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.Test;

/** Where those meet who do the same work: who joins, who looks in, who moderates. */
@QuarkusTest
class CommunitiesTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Client talents = tenant.as("talent-admin");
  private final Client ana;
  private final Client ben;
  private final Client carl;

  CommunitiesTest() {
    Workshop workshop = new Workshop(admin).furnish();
    for (String person : List.of("ana", "ben", "carl")) {
      workshop.engineer(person, "");
    }
    ana = tenant.person("ana");
    ben = tenant.person("ben");
    carl = tenant.person("carl");
  }

  @Test
  void whoFoundsOneModeratesIt() {
    UUID id = found("OPEN");
    assertEquals(1, ben.get("/communities/" + id).expect(200).count("/members"));
    assertEquals(
        List.of("MODERATOR"),
        ben.get("/community-members?communityId=" + id).texts("/items", "/role"));
    ben.patch("/communities/" + id, "{name:'Mine'}").problem(403, "FORBIDDEN");
    ana.patch("/communities/" + id, "{name:'Ours'}").expect(200);
    talents.patch("/communities/" + id, "{name:'Theirs'}").expect(200);
    ben.delete("/communities/" + id).problem(403, "FORBIDDEN");
    ana.delete("/communities/" + id).expect(204);
    tenant
        .subject("nobody")
        .post("/communities", "{name:'N', access:'OPEN'}")
        .problem(403, "FORBIDDEN");
    String a = admin.id("competencies", "a").toString();
    assertEquals(
        1,
        ben.put(
                "communities",
                "c",
                "{name:'Tide tables', access:'CLOSED', competencyExternalIds:['a']}")
            .expect(200)
            .count("/members"));
    assertEquals(1, ben.get("/communities?competencyId=" + a + "&q=tide").at("/items").size());
  }

  @Test
  void everybodyJoinsAnOpenOneAndLeavesIt() {
    UUID id = found("OPEN");
    UUID member = join(ben, "ben");
    assertEquals("JOINED", ben.get("/community-members/" + member).text("/state"));
    assertEquals(
        Set.of("/employeeExternalId DUPLICATE"),
        ben.post("/community-members", member("ben", "")).problem(422, "UNPROCESSABLE").faults());
    ben.patch("/community-members/" + member, "{role:'MODERATOR'}").problem(403, "FORBIDDEN");
    ben.post("/community-members", member("carl", "")).problem(403, "FORBIDDEN");
    ana.patch("/community-members/" + member, "{role:'MODERATOR'}").expect(200);
    assertEquals(2, carl.get("/communities/" + id).count("/members"));
    ben.delete("/community-members/" + member).expect(204);
    assertEquals(1, carl.get("/communities/" + id).count("/members"));
    join(ben, "again");
  }

  @Test
  void moderatorsLetPeopleIntoAClosedOne() {
    found("CLOSED");
    UUID asked = join(ben, "ben");
    assertEquals("REQUESTED", ben.get("/community-members/" + asked).text("/state"));
    step(ben, asked, "JOINED").problem(403, "FORBIDDEN");
    carl.get("/community-members/" + asked).problem(404, "NOT_FOUND");
    step(ana, asked, "JOINED").expect(200);
    UUID invited = ana.create("community-members", "c", member("carl", ""));
    assertEquals("INVITED", carl.get("/community-members/" + invited).text("/state"));
    step(ana, invited, "JOINED").problem(403, "FORBIDDEN");
    step(carl, invited, "REFUSED").expect(200);
    step(carl, invited, "JOINED").problem(403, "FORBIDDEN");
    step(ana, invited, "JOINED").problem(409, "ILLEGAL_TRANSITION");
  }

  @Test
  void howSomebodyCameToJoinIsOnRecord() {
    found("OPEN");
    UUID invited = ana.create("community-members", "c", member("carl", ""));
    String path = "/community-members/" + invited + "/transitions";
    assertEquals(0, ben.get(path).expect(200).json().size());
    carl.post(path, "{to:'REFUSED', comment:'No time'}").expect(200);
    for (Client told : List.of(ana, carl, talents)) {
      Answer steps = told.get(path).expect(200);
      assertEquals(List.of("INVITED"), steps.texts("", "/from"));
      assertEquals(List.of("REFUSED"), steps.texts("", "/to"));
      assertEquals(List.of("No time"), steps.texts("", "/comment"));
    }
    assertTrue(ben.get(path).expect(200).at("/0/comment").isNull());
    String query = "{ communityMember(id: \"" + invited + "\") { transitions { to comment } } }";
    Answer told = new Graphql(carl).data(query);
    assertEquals("No time", told.text("/data/communityMember/transitions/0/comment"));
    found("CLOSED", "d");
    UUID asked =
        ben.create("community-members", "b", "{communityExternalId:'d', employeeExternalId:'ben'}");
    carl.get("/community-members/" + asked + "/transitions").problem(404, "NOT_FOUND");
  }

  @Test
  void whatIsSaidInAClosedOneIsSeenByItsMembersAlone() {
    UUID id = found("CLOSED");
    UUID topic = post(ana, "ana", "t", ", title:'Tides', text:'Behind the lighthouse'");
    ana.create(
        "community-events",
        "v",
        "{communityExternalId:'c', organiserExternalId:'ana', title:'Walk', startsAt:'2090-01-01T09:00:00Z', endsAt:'2090-01-01T10:00:00Z'}");
    join(ben, "ben");
    for (Client other : List.of(ben, carl, talents, admin, tenant.program("*:read"))) {
      other.get("/communities/" + id).expect(200);
      other.get("/community-posts/" + topic).problem(404, "NOT_FOUND");
      assertEquals(0, other.get("/community-posts?q=lighthouse").at("/items").size());
      assertEquals(0, other.get("/community-events").at("/items").size());
    }
    step(ana, admin.id("community-members", "ben"), "JOINED").expect(200);
    assertEquals(1, ben.get("/community-posts?q=lighthouse").at("/items").size());
    assertEquals(1, ben.get("/community-events?endsAfter=2089-01-01").at("/items").size());
  }

  @Test
  void whoHasJoinedWritesInOnesOwnName() {
    found("OPEN");
    String body = "{communityExternalId:'c', authorExternalId:'ben', title:'Tides', text:'Where?'}";
    assertEquals(
        Set.of("/communityExternalId NOT_ALLOWED"),
        ben.post("/community-posts", body).problem(400, "INVALID_REQUEST").faults());
    join(ben, "ben");
    ana.post("/community-posts", body).problem(403, "FORBIDDEN");
    UUID topic = post(ben, "ben", "t", ", title:'Tides', text:'Where?'");
    UUID reply = post(ana, "ana", "r", ", parentExternalId:'t', text:'Here.'");
    assertEquals(1, carl.get("/community-posts/" + topic).count("/replies"));
    assertEquals(
        Set.of("/parentExternalId NOT_ALLOWED"),
        ben.post(
                "/community-posts",
                "{communityExternalId:'c', authorExternalId:'ben', parentExternalId:'r', text:'No'}")
            .problem(400, "INVALID_REQUEST")
            .faults());
    assertEquals(
        Set.of("/title EXCLUSIVE"),
        ben.post("/community-posts", "{communityExternalId:'c', authorExternalId:'ben', text:'No'}")
            .problem(422, "UNPROCESSABLE")
            .faults());
    ben.patch("/community-posts/" + reply, "{text:'Mine'}").problem(403, "FORBIDDEN");
    ben.delete("/community-posts/" + topic).problem(409, "IN_USE");
    assertEquals(
        List.of("r"),
        carl.get("/community-posts?parentId=" + topic).texts("/items", "/externalId"));
    assertEquals(
        List.of("t"), carl.get("/community-posts?topics=true").texts("/items", "/externalId"));
  }

  @Test
  void aFileHasRepliesToTopicsAlone() {
    found("OPEN");
    String post =
        "{communityExternalId:'c', authorExternalId:'ana', text:'Here', externalId:'%s', %s}";
    tenant
        .admin()
        .importRows(
            "community-posts",
            post.formatted("t", "title:'Tides'"),
            post.formatted("r", "parentExternalId:'t'"),
            post.formatted("s", "parentExternalId:'r'"));
    assertEquals(
        List.of("r", "t"),
        carl.get("/community-posts?sort=externalId").texts("/items", "/externalId"));
  }

  @Test
  void moderatorsPinLockAndRemove() {
    found("OPEN");
    join(ben, "ben");
    UUID topic = post(ben, "ben", "t", ", title:'Tides', text:'Secretly'");
    moderate(ben, topic, "{action:'PIN'}").problem(403, "FORBIDDEN");
    assertTrue(moderate(ana, topic, "{action:'PIN'}").expect(200).at("/pinned").asBoolean());
    moderate(ana, topic, "{action:'LOCK'}").expect(200);
    assertEquals(
        Set.of("/parentExternalId NOT_ALLOWED"),
        ben.post(
                "/community-posts",
                "{communityExternalId:'c', authorExternalId:'ben', parentExternalId:'t', text:'More'}")
            .problem(400, "INVALID_REQUEST")
            .faults());
    assertEquals(
        Set.of("/reason REQUIRED"),
        moderate(ana, topic, "{action:'REMOVE'}").problem(400, "INVALID_REQUEST").faults());
    Answer removed =
        moderate(talents, topic, "{action:'REMOVE', reason:'A name in it'}").expect(200);
    assertEquals("Removed", removed.text("/text"));
    assertEquals("A name in it", removed.text("/removalReason"));
    assertEquals(0, carl.get("/community-posts?q=secretly").at("/items").size());
    assertEquals(
        Set.of("/text NOT_ALLOWED"),
        ben.patch("/community-posts/" + topic, "{text:'Again'}")
            .problem(400, "INVALID_REQUEST")
            .faults());
  }

  @Test
  void questionsAreAskedInCommunities() {
    UUID id = found("CLOSED");
    String ask =
        "{askerExternalId:'%s', title:'Tides?', text:'Where?', competencyExternalIds:['a'], communityExternalId:'c'}";
    assertEquals(
        Set.of("/communityExternalId NOT_ALLOWED"),
        ben.post("/questions", ask.formatted("ben")).problem(400, "INVALID_REQUEST").faults());
    UUID question = ana.create("questions", "q", ask.formatted("ana"));
    ben.get("/questions/" + question).problem(404, "NOT_FOUND");
    talents.get("/questions/" + question).problem(404, "NOT_FOUND");
    assertEquals(1, ana.get("/questions?communityId=" + id).at("/items").size());
    step(ana, join(ben, "ben"), "JOINED").expect(200);
    UUID mine = ben.create("questions", "p", ask.formatted("ben"));
    ana.post("/questions/" + mine + "/transitions", "{to:'CLOSED'}").expect(200);
  }

  @Test
  void graphqlTellsTheSame() {
    found("OPEN");
    post(ana, "ana", "t", ", title:'Tides', text:'Where?'");
    Answer told =
        tenant
            .graphql()
            .data(
                "{ communities { nodes { name members posts people { nodes { role community { name } } } discussion { nodes { title parent { id } } } events { nodes { id } } } } }");
    assertEquals(1, told.count("/data/communities/nodes/0/members"));
    assertEquals("Tides", told.text("/data/communities/nodes/0/discussion/nodes/0/title"));
  }

  private UUID found(String access) {
    return found(access, "c");
  }

  private UUID found(String access, String name) {
    return ana.create(
        "communities",
        name,
        "{name:'Tide tables', access:'" + access + "', competencyExternalIds:['a']}");
  }

  private UUID join(Client who, String name) {
    return who.create("community-members", name, member("ben", ""));
  }

  private static String member(String person, String rest) {
    return "{communityExternalId:'c', employeeExternalId:'" + person + "'" + rest + "}";
  }

  private static UUID post(Client who, String person, String name, String rest) {
    return who.create(
        "community-posts",
        name,
        "{communityExternalId:'c', authorExternalId:'" + person + "'" + rest + "}");
  }

  private static Answer step(Client who, UUID id, String to) {
    return who.post("/community-members/" + id + "/transitions", "{to:'" + to + "'}");
  }

  private static Answer moderate(Client who, UUID id, String body) {
    return who.post("/community-posts/" + id + "/moderations", body);
  }
}
