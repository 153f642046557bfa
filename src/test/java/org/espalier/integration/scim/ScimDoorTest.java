package org.espalier.integration.scim;

import static org.espalier.integration.scim.ScimClient.error;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.RawHttp;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Who gets in where: by every endpoint, and into no other tenant. */
@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
class ScimDoorTest {

  private static final List<String> DISCOVERY =
      List.of(
          "/ServiceProviderConfig",
          "/Schemas",
          "/Schemas/urn:ietf:params:scim:schemas:core:2.0:User",
          "/ResourceTypes",
          "/ResourceTypes/User");

  private final Tenant tenant = Tenant.fresh();
  private final ScimClient scim = ScimClient.in(tenant);
  private String user = "";
  private String group = "";

  @BeforeAll
  void fill() {
    user = scim.create("{userName:'ann', externalId:'ann'}");
    group =
        scim.post("/Groups", "{displayName:'G', members:[{value:'" + user + "'}]}")
            .expect(201)
            .text("/id");
  }

  @Test
  void nobodyGetsInWithoutAToken() {
    ScimClient nobody = new ScimClient(Client.nobody());
    Stream.of(reads(), writes())
        .flatMap(List::stream)
        .forEach(call -> {
          Answer answer = error(call.by(nobody), 401, "");
          assertEquals("Bearer", answer.header("WWW-Authenticate"));
        });
    DISCOVERY.forEach(path -> error(nobody.get(path), 401, ""));
    error(nobody.get("/Me"), 401, "");
    error(
        new ScimClient(scim.client().with("Authorization", "Bearer x.y.z")).get("/Users"), 401, "");
  }

  @Test
  void scopesAreInsistedOn() {
    ScimClient reader = new ScimClient(tenant.program("scim:read"));
    ScimClient writer = new ScimClient(tenant.program("scim:write"));
    ScimClient other = new ScimClient(tenant.program("employees:read", "employees:write"));
    ScimClient person = new ScimClient(tenant.person("ann"));
    ScimClient hr = new ScimClient(tenant.as("hr-partner"));
    for (Call read : reads()) {
      read.by(reader).expect(200);
      error(read.by(writer), 403, "");
      error(read.by(other), 403, "");
      error(read.by(person), 403, "");
      error(read.by(hr), 403, "");
    }
    for (Call write : writes()) {
      error(write.by(reader), 403, "");
      error(write.by(other), 403, "");
      error(write.by(person), 403, "");
      error(write.by(hr), 403, "");
    }
    new ScimClient(tenant.as("talent-admin")).get("/Users/" + user).expect(200);
    DISCOVERY.forEach(path -> person.get(path).expect(200));
  }

  @Test
  void theScopesOfScimAreGoodForScimOnly() {
    Client program = tenant.program("scim:read", "scim:write");
    program.get("/employees").problem(403, "FORBIDDEN");
    program.delete("/employees/" + user).problem(403, "FORBIDDEN");
  }

  @Test
  void otherTenantsAreNotThere() {
    ScimClient stranger = ScimClient.in(Tenant.fresh());
    error(stranger.get("/Users/" + user), 404, "");
    error(stranger.get("/Groups/" + group), 404, "");
    error(stranger.put("/Users/" + user, "{userName:'x'}"), 404, "");
    error(stranger.patch("/Users/" + user, "{op:'add', path:'title', value:'x'}"), 404, "");
    error(stranger.delete("/Users/" + user), 404, "");
    error(stranger.put("/Groups/" + group, "{displayName:'x'}"), 404, "");
    error(stranger.patch("/Groups/" + group, "{op:'remove', path:'members'}"), 404, "");
    error(stranger.delete("/Groups/" + group), 404, "");
    assertEquals(0, stranger.get("/Users").expect(200).count("/totalResults"));
    assertEquals(0, stranger.get("/Groups").expect(200).count("/totalResults"));
    Answer group =
        stranger.post("/Groups", "{displayName:'G', members:[{value:'" + user + "'}]}").expect(201);
    assertEquals("{\"value\":\"" + user + "\"}", group.at("/members/0").toString());
    stranger.create("{userName:'ann', externalId:'ann'}");
  }

  @Test
  void peopleAskWhoTheyAre() {
    Answer me = new ScimClient(tenant.caller("s", List.of(), List.of(), "ann")).get("/Me");
    assertEquals(user, me.expect(200).text("/id"));
    assertTrue(me.text("/meta/location").endsWith("/Users/" + user));
    error(scim.get("/Me"), 501, "");
    error(new ScimClient(tenant.as("employee")).get("/Me"), 501, "");
  }

  @Test
  void whatThereIsIsToldAndWhatIsNotIsAnError() {
    Answer config = scim.get("/ServiceProviderConfig").expect(200);
    assertTrue(config.at("/patch/supported").asBoolean());
    assertTrue(config.at("/pagination/cursor").asBoolean());
    assertEquals(1000, config.count("/bulk/maxOperations"));
    Answer schemas = scim.get("/Schemas").expect(200);
    assertEquals(5, schemas.count("/totalResults"));
    for (String id : schemas.texts("/Resources", "/id")) {
      assertEquals(id, scim.get("/Schemas/" + id).expect(200).text("/id"));
    }
    Answer kind = scim.get("/ResourceTypes/User").expect(200);
    assertEquals("/Users", kind.text("/endpoint"));
    assertEquals(2, kind.at("/schemaExtensions").size());
    assertEquals(5, scim.get("/Schemas?startIndex=2&count=1").count("/totalResults"));
    error(scim.get("/Schemas/urn:x"), 404, "");
    error(scim.get("/ResourceTypes/Car"), 404, "");
    error(scim.get("/Schemas?filter=" + Client.encoded("id pr")), 403, "");
    error(scim.get("/Cars"), 404, "");
    error(scim.put("/Users", "{}"), 405, "");
    assertFalse(Client.nobody().get("~/openapi").body().contains("/scim/v2"));
  }

  @Test
  void whatIsRefusedAtTheGateIsToldInScimsForm() {
    String far = "?filter=" + "a".repeat(17_000);
    error(scim.get("/Users" + far), 414, "");
    error(new ScimClient(Client.nobody()).get("/Groups" + far), 414, "");
    Answer other = scim.client().get("~/SCIM/v2/users" + far);
    error(other, 414, "");
    assertEquals("no-store", other.header("Cache-Control"));
    error(new ScimClient(scim.client().with("X-Long", "a".repeat(17_000))).get("/Users"), 431, "");
    String coded = RawHttp.answer("GET /scim/v2/Users HTTP/1.1\r\nTransfer-Encoding: gzip");
    assertTrue(coded.contains(" 400 ") && coded.contains("messages:2.0:Error"), coded);
    String large = RawHttp.answer("POST /scim/v2/Bulk HTTP/1.1\r\nContent-Length: 99999999999");
    assertTrue(large.contains(" 413 ") && large.contains("messages:2.0:Error"), large);
    scim.client().get("~/scim/v22" + far).problem(414, "URI_TOO_LONG");
  }

  private List<Call> reads() {
    return List.of(
        one -> one.get("/Users"),
        one -> one.get("/Users/" + user),
        one -> one.post("/Users/.search", "{}"),
        one -> one.get("/Groups"),
        one -> one.get("/Groups/" + group),
        one -> one.post("/Groups/.search", "{}"),
        one -> one.post("/.search", "{}"));
  }

  private List<Call> writes() {
    return List.of(
        one -> one.post("/Users", "{userName:'x'}"),
        one -> one.put("/Users/" + user, "{userName:'x'}"),
        one -> one.patch("/Users/" + user, "{op:'add', path:'title', value:'x'}"),
        one -> one.delete("/Users/" + user),
        one -> one.post("/Groups", "{displayName:'x'}"),
        one -> one.put("/Groups/" + group, "{displayName:'x'}"),
        one -> one.patch("/Groups/" + group, "{op:'remove', path:'members'}"),
        one -> one.delete("/Groups/" + group),
        one -> one.post("/Bulk", "{Operations:[{method:'DELETE', path:'/Users/" + user + "'}]}"));
  }

  /** A request. */
  private interface Call {
    Answer by(ScimClient client);
  }
}
