package org.espalier.integration.scim;

import static org.espalier.integration.scim.ScimClient.error;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** People come by SCIM as employees, and employees are seen by SCIM as users. */
@QuarkusTest
class UsersTest {

  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  private static final String OWN = "urn:espalier:params:scim:schemas:extension:2.0:User";

  private final Tenant tenant = Tenant.fresh();
  private final ScimClient scim = ScimClient.in(tenant);
  private final Client admin = tenant.admin();

  @Test
  void textsThatAreLookedUpHaveALength() {
    String longest = "x".repeat(500);
    scim.post("/Groups", "{displayName:'" + longest + "'}").expect(201);
    error(scim.post("/Users", "{userName:'" + longest + "y'}"), 400, "invalidValue");
    error(scim.post("/Groups", "{displayName:'" + longest + "y'}"), 400, "invalidValue");
  }

  @Test
  void aUserBecomesAnEmployee() {
    Answer made =
        scim.post(
                "/Users",
                """
                {schemas:['urn:ietf:params:scim:schemas:core:2.0:User'], userName:'Ada@Example.com',
                 externalId:'00u1', name:{givenName:'Ada', familyName:'Lovelace', middleName:'K'},
                 emails:[{value:'ada@home.example', type:'home'}, {value:'ada@work.example', type:'work'}],
                 title:'Countess', phoneNumbers:[{value:'+44 1', type:'work', primary:'True'}],
                 active:'True', unknownThing:1, id:'mine', password:'secret'}
                """)
            .expect(201);
    assertEquals("application/scim+json", made.header("Content-Type").replaceFirst(";.*", ""));
    String id = made.text("/id");
    assertTrue(made.header("Location").endsWith("/scim/v2/Users/" + id));
    assertEquals(made.header("Location"), made.text("/meta/location"));
    assertEquals(made.etag(), made.text("/meta/version"));
    assertEquals("Ada@Example.com", made.text("/userName"));
    assertEquals("K", made.text("/name/middleName"));
    assertEquals("Ada Lovelace", made.text("/displayName"));
    assertEquals("Countess", made.text("/title"));
    assertTrue(made.at("/phoneNumbers/0/primary").isBoolean());
    assertEquals(List.of("ada@home.example", "ada@work.example"), made.texts("/emails", "/value"));
    assertFalse(made.json().has("password"));
    assertFalse(made.json().has("unknownThing"));

    Answer employee = admin.get("/employees/" + id).expect(200);
    assertEquals("scim", employee.text("/source"));
    assertEquals("00u1", employee.text("/externalId"));
    assertEquals("Lovelace", employee.text("/familyName"));
    assertEquals("ada@work.example", employee.text("/email"));
    assertEquals("ACTIVE", employee.text("/status"));
    Answer read = scim.get("/Users/" + id).expect(200);
    assertEquals(made.json(), read.json());
    assertEquals(made.header("Location"), read.header("Location"));
  }

  @Test
  void namesAtSignInAreOnesOwnWhateverTheirCase() {
    scim.create("{userName:'bob@example.com'}");
    error(scim.post("/Users", "{userName:'BOB@example.COM'}"), 409, "uniqueness");
    String other = scim.create("{userName:'carl'}");
    error(scim.put("/Users/" + other, "{userName:'Bob@example.com'}"), 409, "uniqueness");
    error(scim.post("/Users", "{displayName:'Nobody'}"), 400, "invalidValue");
    admin.create("employees", "7", "{givenName:'H', familyName:'R', email:'hr@example.com'}");
    error(scim.post("/Users", "{userName:'HR@example.com'}"), 409, "uniqueness");
    assertEquals(List.of("hr@example.com"), scim.named("userName eq \"Hr@Example.com\""));
  }

  @Test
  void employeesThatDidNotComeBySCIMAreUsersToo() {
    admin.create("employees", "77", "{givenName:'Ivy', familyName:'Oak'}");
    Answer found = scim.get("/Users?filter=" + Client.encoded("userName eq \"77\"")).expect(200);
    assertEquals(1, found.count("/totalResults"));
    String id = found.text("/Resources/0/id");
    assertEquals("77", found.at("/Resources/0/" + ENTERPRISE).path("employeeNumber").asText());
    scim.put("/Users/" + id, "{userName:'ivy@example.com', active:false, nickName:'I'}")
        .expect(200);
    Answer employee = admin.get("/employees/" + id).expect(200);
    assertEquals("Ivy", employee.text("/givenName"));
    assertEquals("INACTIVE", employee.text("/status"));
    assertEquals("default", employee.text("/source"));
    assertEquals("I", scim.get("/Users/" + id).text("/nickName"));
    scim.put("/Users/" + id, "{userName:'ivy@example.com', active:true}").expect(200);
    assertEquals("ACTIVE", admin.get("/employees/" + id).text("/status"));
    assertFalse(scim.get("/Users/" + id).json().has("nickName"));
  }

  @Test
  void managersAndDepartmentsAreThoseOfEmployees() {
    admin.create("org-units", "rd", "{name:'Research'}");
    String boss = scim.create("{userName:'boss'}");
    String id =
        scim.create(
            "{userName:'worker', '%s':{department:'research', costCenter:'c1', manager:'%s'}}"
                .formatted(ENTERPRISE, boss));
    Answer employee = admin.get("/employees/" + id).expect(200);
    assertEquals("rd", employee.text("/orgUnitExternalId"));
    assertEquals(boss, employee.text("/managerId"));
    var told = scim.get("/Users/" + id).at("/" + ENTERPRISE);
    assertEquals("research", told.path("department").asText());
    assertEquals("c1", told.path("costCenter").asText());
    assertEquals(boss, told.path("manager").path("value").asText());
    assertEquals("boss boss", told.path("manager").path("displayName").asText());
    assertEquals("rd", scim.get("/Users/" + id).at("/" + OWN).path("orgUnitExternalId").asText());

    admin.create("org-units", "ops", "{name:'Operations'}");
    admin.patch("/employees/" + id, "{orgUnitExternalId:'ops'}").expect(200);
    assertEquals(
        "Operations", scim.get("/Users/" + id).at("/" + ENTERPRISE).path("department").asText());
    assertEquals(List.of("worker"), scim.named(ENTERPRISE + ":department eq \"OPERATIONS\""));
    assertEquals(List.of("worker"), scim.named(ENTERPRISE + ":manager.value eq \"" + boss + "\""));

    String third = scim.create("{userName:'x', '" + ENTERPRISE + "':{department:'Nowhere'}}");
    assertEquals(
        "Nowhere", scim.get("/Users/" + third).at("/" + ENTERPRISE).path("department").asText());
    assertTrue(admin.get("/employees/" + third).at("/orgUnitId").isNull());
  }

  @Test
  void whoIsDeletedIsNotFoundAndLeavesTheName() {
    String id = scim.create("{userName:'gone', externalId:'e1'}");
    scim.delete("/Users/" + id).expect(204);
    error(scim.get("/Users/" + id), 404, "");
    error(scim.delete("/Users/" + id), 404, "");
    error(scim.put("/Users/" + id, "{userName:'gone'}"), 404, "");
    assertEquals(List.of(), scim.named("userName eq \"gone\""));
    String again = scim.create("{userName:'gone', externalId:'e1'}");
    assertFalse(again.equals(id));
    admin.delete("/employees/" + again).expect(204);
    scim.create("{userName:'gone'}");
    error(scim.get("/Users/none"), 404, "");
  }

  @Test
  void entityTagsGuardAndSpare() {
    String id = scim.create("{userName:'tag'}");
    Answer read = scim.get("/Users/" + id).expect(200);
    assertTrue(read.etag().startsWith("W/\""), read.etag());
    Client knowing = scim.client().with("If-None-Match", read.etag());
    knowing.get("~/scim/v2/Users/" + id).expect(304);
    ScimClient careful = new ScimClient(scim.client().with("If-Match", read.etag()));
    careful.patch("/Users/" + id, "{op:'add', path:'title', value:'T'}").expect(200);
    error(careful.patch("/Users/" + id, "{op:'add', path:'title', value:'U'}"), 412, "");
    error(careful.delete("/Users/" + id), 412, "");
    knowing.get("~/scim/v2/Users/" + id).expect(200);
  }

  @Test
  void attributesAreToldAsFarAsTheyAreAskedFor() {
    String id = scim.create("{userName:'part', title:'T', name:{givenName:'G', familyName:'F'}}");
    Answer some = scim.get("/Users/" + id + "?attributes=USERNAME,name.familyName").expect(200);
    assertEquals("{\"familyName\":\"F\"}", some.at("/name").toString());
    assertEquals(id, some.text("/id"));
    assertFalse(some.json().has("title") || some.json().has("meta"));
    Answer less =
        scim.get("/Users?excludedAttributes=title,name.givenName,id,meta.version").expect(200);
    assertEquals("F", less.text("/Resources/0/name/familyName"));
    assertFalse(less.at("/Resources/0/name").has("givenName"));
    assertFalse(less.at("/Resources/0").has("title"));
    assertEquals(id, less.text("/Resources/0/id"));
    error(scim.get("/Users?attributes=id&excludedAttributes=id"), 400, "invalidValue");
  }

  @Test
  void otherCharacterSetsAreRead() {
    byte[] latin = "{\"userName\":\"jörg\"}".getBytes(StandardCharsets.ISO_8859_1);
    Answer made =
        scim.client()
            .sendRaw("POST", "~/scim/v2/Users", "application/json; charset=ISO-8859-1", latin);
    assertEquals("jörg", made.expect(201).text("/userName"));
    error(
        scim.client().sendRaw("POST", "~/scim/v2/Users", "application/scim+json", latin),
        400,
        "invalidSyntax");
    error(
        scim.client()
            .sendRaw(
                "POST", "~/scim/v2/Users", "text/plain", "{}".getBytes(StandardCharsets.UTF_8)),
        415,
        "");
    error(scim.post("/Users", "{userName:'a', emails:[{type:'work'}]}"), 400, "invalidValue");
    error(scim.post("/Users", "{userName:'a', active:'maybe'}"), 400, "invalidValue");
    error(scim.post("/Users", "{userName:'a', name:'x'}"), 400, "invalidValue");
  }

  @Test
  void aRepeatedCreationIsDoneOnce() {
    ScimClient keyed = new ScimClient(scim.client().with("Idempotency-Key", "k1"));
    String id = keyed.create("{userName:'once'}");
    Answer replayed = keyed.post("/Users", "{userName:'once'}").expect(201);
    assertEquals(id, replayed.text("/id"));
    assertEquals("true", replayed.header("Idempotency-Replayed"));
  }
}
