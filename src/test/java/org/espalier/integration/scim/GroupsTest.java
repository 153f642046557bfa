package org.espalier.integration.scim;

import static org.espalier.integration.scim.ScimClient.error;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** People and groups are in groups, and whole sets of them come and go at once. */
@QuarkusTest
class GroupsTest {

  private final Tenant tenant = Tenant.fresh();
  private final ScimClient scim = ScimClient.in(tenant);

  @Test
  void groupsHavePeopleAndGroups() {
    String ann = scim.create("{userName:'ann', name:{givenName:'Ann', familyName:'A'}}");
    String inner = group("{displayName:'Inner', members:[{value:'" + ann + "'}]}");
    Answer made =
        scim.post(
                "/Groups",
                "{displayName:'Outer', externalId:'g1', members:[{value:'%s'}, {value:'%s', type:'Group'}]}"
                    .formatted(ann, inner))
            .expect(201);
    String outer = made.text("/id");
    assertEquals(made.header("Location"), made.text("/meta/location"));
    assertEquals(
        List.of("Group Inner", "User Ann A"),
        IntStream.range(0, 2)
            .mapToObj(i ->
                made.text("/members/" + i + "/type")
                    + " "
                    + made.text("/members/" + i + "/display"))
            .sorted()
            .toList());
    Answer user = scim.get("/Users/" + ann).expect(200);
    assertEquals(List.of(inner, outer), user.texts("/groups", "/value"));
    assertEquals(List.of("ann"), scim.named("groups.value eq \"" + outer + "\""));
    assertEquals(List.of("ann"), scim.named("groups[display eq \"inner\"]"));
    assertEquals(List.of("ann"), scim.named("groups.type eq \"direct\""));
    assertEquals(List.of(), scim.named("groups.type eq \"indirect\""));
    String address = user.text("/groups/0/$ref");
    assertEquals(List.of("ann"), scim.named("groups.$ref eq \"" + address + "\""));
    assertEquals(List.of("ann"), scim.named("groups[$ref ew \"" + inner + "\" and type pr]"));
    assertEquals(List.of(), scim.named("groups.$ref eq \"" + address + "x\""));
    assertFalse(scim.get("/Groups/" + outer + "?excludedAttributes=members").json().has("members"));
    scim.delete("/Groups/" + inner).expect(204);
    error(scim.get("/Groups/" + inner), 404, "");
    assertEquals(1, scim.get("/Groups/" + outer).at("/members").size());
    scim.delete("/Users/" + ann).expect(204);
    assertTrue(scim.get("/Groups/" + outer).at("/members").isEmpty());
  }

  @Test
  void namesAreOnesOwnWhateverTheirCase() {
    group("{displayName:'Sales'}");
    error(scim.post("/Groups", "{displayName:'SALES'}"), 409, "uniqueness");
    String other = group("{displayName:'Other'}");
    error(
        scim.patch("/Groups/" + other, "{op:'replace', path:'displayName', value:'sales'}"),
        409,
        "uniqueness");
    error(scim.post("/Groups", "{externalId:'x'}"), 400, "invalidValue");
    error(scim.post("/Groups", "{displayName:'M', members:[{display:'x'}]}"), 400, "invalidValue");
    error(
        scim.patch(
            "/Groups/" + other, "{op:'add', path:'members', value:[{value:'" + other + "'}]}"),
        400,
        "invalidValue");
  }

  @Test
  void groupsAreFoundAndSorted() {
    String ann = scim.create("{userName:'ann'}");
    group("{displayName:'Blue', externalId:'e1', members:[{value:'" + ann + "'}]}");
    group("{displayName:'Amber'}");
    assertEquals(List.of("Blue"), named("displayName eq \"blue\""));
    assertEquals(List.of("Blue"), named("externalId eq \"e1\""));
    assertEquals(List.of("Blue"), named("members.value eq \"" + ann + "\""));
    assertEquals(List.of("Blue"), named("members[value eq \"" + ann + "\" and type eq \"user\"]"));
    assertEquals(List.of("Amber"), named("not (members pr)"));
    assertEquals(
        List.of("Amber", "Blue"),
        scim.get("/Groups?sortBy=displayName&excludedAttributes=members")
            .texts("/Resources", "/displayName"));
    String id =
        scim.get("/Groups?filter=" + Client.encoded("displayName eq \"blue\""))
            .text("/Resources/0/id");
    assertEquals(List.of("Blue"), named("id eq \"" + id + "\" and members eq \"" + ann + "\""));
    assertEquals(List.of(), named("id eq \"x\""));
    Answer blue = scim.get("/Groups/" + id).expect(200);
    assertEquals(
        List.of("Blue"), named("meta.location eq \"" + blue.text("/meta/location") + "\""));
    assertEquals(
        List.of("Blue"), named("members.$ref eq \"" + blue.text("/members/0/$ref") + "\""));
    String schemas = "schemas eq \"urn:%s\"";
    assertEquals(
        List.of("Amber", "Blue"),
        named(schemas.formatted("ietf:params:scim:schemas:core:2.0:Group")).stream()
            .sorted()
            .toList());
    String roles = schemas.formatted("espalier:params:scim:schemas:extension:2.0:Group");
    assertEquals(List.of(), named(roles));
    new ScimClient(tenant.admin())
        .patch(
            "/Groups/" + id,
            "{op:'add', path:'urn:espalier:params:scim:schemas:extension:2.0:Group:role', value:'auditor'}")
        .expect(200);
    assertEquals(List.of("Blue"), named(roles));
    assertEquals(
        List.of("Blue"),
        scim.post("/Groups/.search", "{filter:'externalId eq \"e1\"'}")
            .expect(200)
            .texts("/Resources", "/displayName"));
  }

  @Test
  void membersComeAndGoInEveryForm() {
    List<String> people =
        IntStream.range(0, 4).mapToObj(i -> scim.create("{userName:'u" + i + "'}")).toList();
    String id = "/Groups/" + group("{displayName:'G'}");
    change(id, "{op:'Add', path:'members', value:[" + values(people.subList(0, 3)) + "]}", 3);
    change(id, "{op:'Add', path:'members', value:[" + values(people.subList(0, 1)) + "]}", 3);
    change(id, "{op:'Remove', path:'members[value eq \\\"" + people.get(0) + "\\\"]'}", 2);
    change(id, "{op:'remove', path:'members[value eq \\\"" + people.get(0) + "\\\"]'}", 2);
    change(id, "{op:'Remove', path:'members', value:[" + values(people.subList(1, 2)) + "]}", 1);
    change(id, "{op:'add', value:{members:[" + values(people.subList(3, 4)) + "]}}", 2);
    change(
        id, "{op:'replace', value:{id:'x', displayName:'H', members:[" + values(people) + "]}}", 4);
    assertEquals("H", scim.get(id).text("/displayName"));
    change(
        id,
        "{op:'remove', path:'members[value eq \\\"%s\\\" or value eq \\\"%s\\\"]'}"
            .formatted(people.get(0), people.get(1)),
        2);
    change(id, "{op:'replace', path:'members', value:[" + values(people.subList(0, 1)) + "]}", 1);
    change(id, "{op:'remove', path:'members'}", 0);
    scim.put(id, "{displayName:'I', members:[" + values(people.subList(0, 2)) + "]}").expect(200);
    change(id, "{op:'replace', path:'displayName', value:'J'}", 2);
    error(
        scim.patch(id, "{op:'replace', path:'members[value eq \\\"a\\\"].display', value:'x'}"),
        400,
        "mutability");
    error(
        scim.patch(id, "{op:'remove', path:'members[display co \\\"a\\\"]'}"),
        400,
        "invalidFilter");
    Answer read = scim.get(id).expect(200);
    new ScimClient(scim.client().with("If-Match", read.etag()))
        .patch(id, "{op:'remove', path:'members'}")
        .expect(200);
    error(
        new ScimClient(scim.client().with("If-Match", read.etag()))
            .patch(id, "{op:'replace', path:'displayName', value:'K'}"),
        412,
        "");
    scim.patch(id, "{op:'add', path:'members', value:'" + people.getFirst() + "'}").expect(200);
    Client knowing = scim.client().with("If-None-Match", scim.get(id).etag());
    knowing.get("~/scim/v2" + id).expect(304);
    scim.delete("/Users/" + people.getFirst()).expect(204);
    knowing.get("~/scim/v2" + id).expect(200);
  }

  @Test
  void membersWhomNobodyKnowsAreKeptAsTheyWereTold() {
    String id =
        "/Groups/" + group("{displayName:'G', members:[{value:'who', displayName:'Somebody'}]}");
    Answer told = scim.get(id).expect(200);
    assertEquals("{\"value\":\"who\",\"display\":\"Somebody\"}", told.at("/members/0").toString());
    change(id, "{op:'add', path:'members', value:'string id'}", 2);
    assertEquals(List.of("G"), named("members.value eq \"string id\""));
    change(id, "{op:'remove', path:'members', value:'who'}", 1);
    change(id, "{op:'replace', path:'members', value:[{value:'other'}]}", 1);
    change(id, "{op:'remove', path:'members'}", 0);
  }

  @Test
  void membersAreCalledWhatTheClientCallsThemNow() {
    String ann = scim.create("{userName:'ann', name:{givenName:'Ann', familyName:'A'}}");
    String put = "{displayName:'G', members:[{value:'" + ann + "'%s}, {value:'who'%s}]}";
    String id = "/Groups/" + group(put.formatted(", display:'Annie'", ", display:'W'"));
    assertEquals("Annie W", names(id));
    Answer before = scim.get(id);
    scim.put(id, put.formatted(", display:'Ann of Sales'", ", display:'X'")).expect(200);
    assertEquals("Ann of Sales X", names(id));
    assertTrue(!before.text("/meta/lastModified").equals(scim.get(id).text("/meta/lastModified")));
    scim.patch(id, "{op:'add', path:'members', value:[{value:'" + ann + "'}]}").expect(200);
    assertEquals("Ann of Sales X", names(id));
    scim.patch(id, "{op:'add', path:'members', value:[{value:'" + ann + "', display:'B'}]}")
        .expect(200);
    assertEquals("B X", names(id));
    String etag = scim.put(id, put.formatted("", "")).expect(200).etag();
    assertEquals("Ann A ", names(id));
    assertEquals(etag, scim.put(id, put.formatted(", display:'Ann A'", "")).expect(200).etag());
    scim.patch("/Users/" + ann, "{op:'replace', path:'name.familyName', value:'Z'}").expect(200);
    assertEquals("Ann Z ", names(id));
  }

  private String names(String group) {
    Answer told = scim.get(group).expect(200);
    return IntStream.range(0, 2)
        .mapToObj(i -> told.at("/members/" + i))
        .sorted(Comparator.comparing(one -> one.path("value").asText().equals("who")))
        .map(one -> one.path("display").asText())
        .collect(Collectors.joining(" "));
  }

  @Test
  void aThousandMembersCostAsMuchAsOne() {
    Client admin = tenant.admin();
    List<String> rows =
        IntStream.range(0, 1000)
            .mapToObj(i -> "{externalId:'p%d', givenName:'G', familyName:'F'}".formatted(i))
            .toList();
    admin.importRows("employees", "", rows);
    List<String> ids =
        IntStream.range(0, 5)
            .mapToObj(
                page -> scim.get("/Users?attributes=id&count=200&startIndex=" + (1 + 200 * page)))
            .flatMap(page -> page.texts("/Resources", "/id").stream())
            .toList();
    assertEquals(1000, ids.size());
    String id = "/Groups/" + group("{displayName:'Many'}");
    int one = cost(id, "{op:'add', path:'members', value:[" + values(ids.subList(0, 1)) + "]}");
    int many = cost(id, "{op:'add', path:'members', value:[" + values(ids) + "]}");
    assertEquals(one, many);
    assertTrue(many <= 14, () -> "statements: " + many);
    assertEquals(1000, scim.get(id).at("/members").size());
    assertEquals(1, tenant.statements(() -> scim.get(id)).size());
    int gone = cost(id, "{op:'remove', path:'members', value:[" + values(ids) + "]}");
    assertTrue(gone <= 14, () -> "statements: " + gone);
  }

  private int cost(String id, String operation) {
    return tenant.statements(() -> scim.patch(id + "?attributes=id", operation).expect(200)).size();
  }

  private void change(String id, String operation, int members) {
    Answer changed = scim.patch(id, operation).expect(200);
    assertEquals(members, changed.json().path("members").size(), operation);
  }

  private static String values(List<String> ids) {
    return ids.stream().map(id -> "{value:'" + id + "'}").collect(Collectors.joining(","));
  }

  private String group(String relaxed) {
    return scim.post("/Groups", relaxed).expect(201).text("/id");
  }

  private List<String> named(String filter) {
    return scim.get("/Groups?filter=" + Client.encoded(filter))
        .expect(200)
        .texts("/Resources", "/displayName");
  }
}
