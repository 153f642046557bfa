package org.espalier.integration.scim;

import static org.espalier.integration.scim.ScimClient.error;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Parts of users are changed by paths of every form, as the protocol and as providers have them.
 */
@QuarkusTest
class UserPatchTest {

  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  private static final String OWN = "urn:espalier:params:scim:schemas:extension:2.0:User";

  private final Tenant tenant = Tenant.fresh();
  private final ScimClient scim = ScimClient.in(tenant);
  private final Client admin = tenant.admin();
  private String user = "";

  @BeforeEach
  void create() {
    user =
        "/Users/"
            + scim.create(
                "{userName:'pat', title:'T', name:{givenName:'Pat', familyName:'Patch'},"
                    + " emails:[{value:'p@work.example', type:'work', primary:true}]}");
  }

  @Test
  void attributesAreAddedReplacedAndRemoved() {
    Answer changed =
        scim.patch(
                user,
                "{op:'add', path:'nickName', value:'P'}",
                "{op:'replace', path:'TITLE', value:'U'}",
                "{op:'add', path:'name.middleName', value:'M'}",
                "{op:'replace', path:'name.familyName', value:'Match'}",
                "{op:'remove', path:'name.middleName'}",
                "{op:'add', path:'phoneNumbers', value:[{value:'1', type:'work'}]}",
                "{op:'add', path:'phoneNumbers', value:[{value:'2', type:'home', primary:true}]}",
                "{op:'add', path:'phoneNumbers', value:{value:'1', type:'work'}}")
            .expect(200);
    assertEquals("P", changed.text("/nickName"));
    assertEquals("U", changed.text("/title"));
    assertEquals("Match", changed.text("/name/familyName"));
    assertFalse(changed.at("/name").has("middleName"));
    assertEquals(List.of("1", "2"), changed.texts("/phoneNumbers", "/value"));
    assertEquals("Match", admin.get(user.replace("/Users", "/employees")).text("/familyName"));
    Answer less =
        scim.patch(user, "{op:'remove', path:'nickName'}", "{op:'remove', path:'phoneNumbers'}")
            .expect(200);
    assertFalse(less.json().has("nickName") || less.json().has("phoneNumbers"));
  }

  @Test
  void passwordsArePassedOver() {
    Answer kept = scim.patch(user, "{op:'replace', path:'password', value:'secret'}").expect(200);
    assertFalse(kept.body().contains("secret") || kept.json().has("password"));
  }

  @Test
  void valuesAreFoundByFilters() {
    scim.patch(
            user,
            "{op:'add', path:'addresses', value:[{type:'work', locality:'A', country:'X'},"
                + " {type:'home', locality:'B'}]}")
        .expect(200);
    Answer changed =
        scim.patch(
                user,
                "{op:'replace', path:'addresses[type eq \\\"work\\\"].locality', value:'C'}",
                "{op:'remove', path:'addresses[type eq \\\"home\\\" and locality sw \\\"b\\\"]'}",
                "{op:'replace', path:'emails[type eq \\\"work\\\"].value', value:'q@work.example'}")
            .expect(200);
    assertEquals("C", changed.text("/addresses/0/locality"));
    assertEquals(1, changed.at("/addresses").size());
    assertEquals("q@work.example", admin.get(user.replace("/Users", "/employees")).text("/email"));
    Answer replaced =
        scim.patch(
                user,
                "{op:'replace', path:'addresses[type eq \\\"work\\\"]', value:{locality:'D'}}")
            .expect(200);
    assertEquals("{\"locality\":\"D\"}", replaced.at("/addresses/0").toString());
  }

  @Test
  void aNewPrimaryValueIsTheOnlyOne() {
    Answer changed =
        scim.patch(
                user,
                "{op:'add', path:'emails', value:[{value:'p@home.example', type:'home', primary:true}]}")
            .expect(200);
    assertEquals(List.of("false", "true"), changed.texts("/emails", "/primary"));
    assertEquals("p@home.example", admin.get(user.replace("/Users", "/employees")).text("/email"));
  }

  @Test
  void extensionsAreReachedByTheirNames() {
    admin.create("org-units", "rd", "{name:'Research'}");
    String boss = scim.create("{userName:'boss'}");
    Answer changed =
        scim.patch(
                user,
                "{op:'add', path:'" + ENTERPRISE + ":department', value:'Research'}",
                "{op:'add', path:'" + ENTERPRISE + ":manager', value:'" + boss + "'}",
                "{op:'add', value:{'" + ENTERPRISE + "':{costCenter:'c'}}}",
                "{op:'add', path:'" + OWN + ":location', value:'Kiel'}")
            .expect(200);
    JsonNode told = changed.at("/" + ENTERPRISE);
    assertEquals("Research", told.path("department").asText());
    assertEquals("c", told.path("costCenter").asText());
    assertEquals(boss, told.path("manager").path("value").asText());
    Answer employee = admin.get(user.replace("/Users", "/employees"));
    assertEquals("Kiel", employee.text("/location"));
    assertEquals("rd", employee.text("/orgUnitExternalId"));
    Answer gone = scim.patch(user, "{op:'remove', path:'" + ENTERPRISE + "'}").expect(200);
    assertFalse(gone.json().has(ENTERPRISE));
    Answer bare = admin.get(user.replace("/Users", "/employees"));
    assertTrue(bare.at("/managerId").isNull() && bare.at("/orgUnitId").isNull());
    scim.patch(user, "{op:'remove', path:'" + OWN + ":location'}").expect(200);
    assertTrue(admin.get(user.replace("/Users", "/employees")).at("/location").isNull());
  }

  @Test
  void entraIsUnderstood() {
    String bare = "/Users/" + scim.create("{userName:'entra'}");
    Answer changed =
        scim.patch(
                bare,
                "{op:'Replace', path:'active', value:'False'}",
                "{op:'Add', path:'emails[type eq \\\"work\\\"].value', value:'e@x.example'}",
                "{op:'Add', path:'emails[type eq \\\"work\\\"].primary', value:'True'}",
                "{op:'Replace', value:{'name.givenName':'En', 'displayName':'Tra',"
                    + " 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:costCenter':'cc',"
                    + " 'phoneNumbers[type eq \\\"mobile\\\"].value':'12'}}")
            .expect(200);
    assertFalse(changed.at("/active").asBoolean());
    assertEquals("e@x.example", changed.text("/emails/0/value"));
    assertTrue(changed.at("/emails/0/primary").asBoolean());
    assertEquals("En", changed.text("/name/givenName"));
    assertEquals("Tra", changed.text("/displayName"));
    assertEquals("cc", changed.at("/" + ENTERPRISE).path("costCenter").asText());
    assertEquals("mobile", changed.text("/phoneNumbers/0/type"));
    Answer employee = admin.get(bare.replace("/Users", "/employees"));
    assertEquals("INACTIVE", employee.text("/status"));
    assertEquals("e@x.example", employee.text("/email"));
    Answer roles =
        scim.patch(
                bare,
                "{op:'Add', path:'roles[primary eq \\\"True\\\"].value', value:'r1'}",
                "{op:'Replace', path:'roles[primary eq \\\"True\\\"].value', value:'r2'}",
                "{op:'Remove', path:'phoneNumbers', value:[{value:'12'}]}")
            .expect(200);
    assertEquals(List.of("r2"), roles.texts("/roles", "/value"));
    assertFalse(roles.json().has("phoneNumbers"));
  }

  @Test
  void oktaIsUnderstood() {
    Answer off = scim.patch(user, "{op:'replace', value:{active:false}}").expect(200);
    assertFalse(off.at("/active").asBoolean());
    Answer same =
        scim.patch(user, "{op:'replace', value:{id:'x', meta:{}, schemas:[], userName:'pat2'}}")
            .expect(200);
    assertEquals("pat2", same.text("/userName"));
    scim.patch(user, "{op:'add', path:'schemas', value:['" + ENTERPRISE + "']}").expect(200);
    Answer put =
        scim.put(
                user,
                "{schemas:['urn:ietf:params:scim:schemas:core:2.0:User'], id:'1', userName:'pat2',"
                    + " name:{givenName:'A', familyName:'B'}, emails:[{primary:true, value:'a@b.example', type:'work'}],"
                    + " displayName:'A B', locale:'en-US', externalId:'00u', groups:[], active:true, meta:{resourceType:'User'}}")
            .expect(200);
    assertTrue(put.at("/active").asBoolean());
    assertFalse(put.json().has("title"));
    assertEquals("00u", put.text("/externalId"));
  }

  @Test
  void whatCannotBeDoneIsRefusedAndNothingOfItIsDone() {
    String good = "{op:'add', path:'nickName', value:'N'}";
    error(scim.patch(user, good, "{op:'add', path:'id', value:'x'}"), 400, "mutability");
    error(
        scim.patch(user, good, "{op:'replace', path:'meta.created', value:'x'}"),
        400,
        "mutability");
    error(
        scim.patch(user, good, "{op:'add', path:'groups', value:[{value:'x'}]}"),
        400,
        "mutability");
    error(scim.patch(user, good, "{op:'add', path:'noSuch', value:'x'}"), 400, "invalidPath");
    error(scim.patch(user, good, "{op:'add', path:'name.noSuch', value:'x'}"), 400, "invalidPath");
    error(scim.patch(user, good, "{op:'add', path:'a b', value:'x'}"), 400, "invalidPath");
    error(
        scim.patch(user, good, "{op:'add', path:'title[a eq 1]', value:'x'}"), 400, "invalidPath");
    String deep = "emails[" + "(".repeat(60) + "type pr" + ")".repeat(60) + "]";
    error(scim.patch(user, good, "{op:'remove', path:'" + deep + "'}"), 400, "invalidPath");
    error(scim.patch(user, good, "{op:'remove'}"), 400, "noTarget");
    error(
        scim.patch(user, good, "{op:'replace', path:'ims[type co \\\"x\\\"].value', value:'x'}"),
        400,
        "noTarget");
    error(scim.patch(user, good, "{op:'move', path:'title', value:'x'}"), 400, "invalidSyntax");
    error(scim.patch(user, good, "{op:'add', value:'x'}"), 400, "invalidSyntax");
    error(scim.patch(user, good, "{op:'add', path:'title'}"), 400, "invalidValue");
    error(scim.patch(user, good, "{op:'add', path:'active', value:'x'}"), 400, "invalidValue");
    error(scim.patch(user, good, "{op:'remove', path:'userName'}"), 400, "invalidValue");
    error(scim.send("PATCH", user, "{Operations:[]}"), 400, "invalidSyntax");
    error(scim.send("PATCH", user, "{}"), 400, "invalidSyntax");
    scim.create("{userName:'taken'}");
    error(
        scim.patch(user, good, "{op:'replace', path:'userName', value:'TAKEN'}"),
        409,
        "uniqueness");
    assertFalse(scim.get(user).expect(200).json().has("nickName"));
  }

  @Test
  void everyChangeIsInTheAuditTrail() {
    String id = user.replace("/Users/", "");
    scim.patch(user, "{op:'add', path:'nickName', value:'N'}").expect(200);
    scim.patch(user, "{op:'replace', path:'name.givenName', value:'G'}").expect(200);
    scim.patch(user, "{op:'replace', path:'name.givenName', value:'G'}").expect(200);
    List<String> told =
        tenant.as("auditor").get("/audit-events?objectId=" + id).texts("/items", "/action");
    assertEquals(
        List.of("employee.created", "employee.updated", "scim-user.updated", "scim-user.updated"),
        told.stream().sorted().toList());
  }
}
