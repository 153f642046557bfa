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
import org.espalier.testing.Relaxed;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** What the suites of others ask, each in the order of theirs: of Okta, Microsoft and SCIMple. */
@QuarkusTest
class ScimSuitesTest {

  private final Tenant tenant = Tenant.fresh();
  private final ScimClient scim = ScimClient.in(tenant);

  @Test
  void oktaFindsWhatItsSpecificationAsks() {
    scim.create(
        "{userName:'m@x.example', name:{givenName:'M', familyName:'C'}, emails:[{value:'m@x.example', type:'work', primary:true}]}");
    Answer list = scim.get("/Users?count=1&startIndex=1").expect(200);
    assertTrue(list.at("/itemsPerPage").isNumber() && list.at("/startIndex").isNumber());
    assertTrue(list.at("/Resources/0/active").asBoolean());
    assertEquals("m@x.example", list.text("/Resources/0/emails/0/value"));
    error(scim.get("/Users/00919288221112222"), 404, "");
    String body =
        "{schemas:['urn:ietf:params:scim:schemas:core:2.0:User'], userName:'j@x.example', active:true,"
            + " name:{givenName:'J', familyName:'R'}, emails:[{primary:true, value:'p@x.example', type:'work'}],"
            + " displayName:'J R'}";
    Client okta = scim.client().with("Accept", "application/scim+json; charset=utf-8");
    byte[] bytes = Relaxed.strict(body).getBytes(StandardCharsets.UTF_8);
    Answer made =
        okta.sendRaw("POST", "~/scim/v2/Users", "application/scim+json; charset=utf-8", bytes)
            .expect(201);
    assertEquals(
        "[\"urn:ietf:params:scim:schemas:core:2.0:User\"]", made.at("/schemas").toString());
    error(scim.post("/Users", body), 409, "uniqueness");
    assertEquals(List.of("j@x.example"), scim.named("userName eq \"J@X.EXAMPLE\""));
    assertTrue(scim.get("/Groups").expect(200).at("/Resources").isArray());
    Client basic = scim.client().with("Authorization", "Basic b2t0YTpva3Rh");
    assertEquals("401", error(new ScimClient(basic).get("/Users"), 401, "").text("/status"));
    Client none = scim.client().with("Authorization", "non-token");
    error(new ScimClient(none).get("/Users"), 401, "");
  }

  @Test
  void scimpleFindsGroupsAsItExpectsThem() {
    String user =
        scim.create("{userName:'g@x.example', name:{givenName:'G', familyName:'F'}, active:true}");
    Answer made =
        scim.post(
                "/Groups",
                "{displayName:'G1', members:[{value:'" + user + "', display:'g@x.example'}]}")
            .expect(201);
    assertEquals("g@x.example", made.text("/members/0/display"));
    String path = "/Groups/" + made.text("/id");
    assertEquals(
        "[]",
        scim.patch(path, "{op:'remove', path:'members[value eq \\\"" + user + "\\\"]'}")
            .expect(200)
            .at("/members")
            .toString());
    assertEquals(
        "[]",
        scim.put(path, "{displayName:'G1', members:[]}").expect(200).at("/members").toString());
    for (String place : List.of("/ServiceProviderConfig", "/Schemas", "/ResourceTypes")) {
      error(scim.post(place, "{}"), 405, "");
    }
    String there = "/Users/" + user;
    for (Answer told :
        List.of(
            scim.get(there),
            scim.put(there, "{userName:'g@x.example', phoneNumbers:[{value:'1', type:'work'}]}"),
            scim.patch(there, "{op:'replace', value:{active:false}}"))) {
      assertTrue(told.expect(200).header("Location").endsWith(there));
    }
  }

  @Test
  void microsoftFindsWhatItsCollectionAsks() {
    scim.get("/users").expect(200);
    assertEquals("/Users", scim.get("/resourcetypes/").expect(200).text("/Resources/0/endpoint"));
    assertTrue(scim.get("/serviceConfiguration").expect(200).at("/patch/supported").asBoolean());
    assertTrue(scim.get("/Schemas").expect(200).body().contains("User Account"));
    String id =
        scim.create(
            """
            {userName:'UserName222', active:'True', displayName:'lennay', externalId:'e',
             schemas:['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User','urn:ietf:params:scim:schemas:core:2.0:User'],
             name:{formatted:'Adrew Ryan', familyName:'Ryan', givenName:'Andrew', honorificPrefix:null}, roles:[],
             addresses:[{country:null, formatted:'18522 Lisa Unions', type:'other', primary:false}],
             emails:[{Primary:true, type:'work', value:'emailName357'}, {Primary:false, type:'home', value:'h@bob.example'}],
             'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User':{Department:'bob', Manager:{Value:'SuzzyQ'}}}
            """);
    Answer found = scim.get("/Users/?filter=DisplayName+eq+%22lennay%22").expect(200);
    assertEquals(id, found.text("/Resources/0/id"));
    for (String part : List.of("emails[type eq \"work\"]", "emails[value eq \"emailName357\"]")) {
      Answer emails = scim.get("/Users?attributes=" + Client.encoded(part)).expect(200);
      assertTrue(emails.body().contains("emailName357"));
      assertFalse(emails.at("/Resources/0").has("userName"));
    }
    assertEquals("h@bob.example", tenant.admin().get("/employees/" + id).text("/email"));
    byte[] patch =
        Relaxed.strict("{Operations:[{op:'Replace', path:'userName', value:'ryan3'}]}")
            .getBytes(StandardCharsets.UTF_8);
    scim.client().sendRaw("PATCH", "~/scim/v2/Users/" + id, "application/json", patch).expect(204);
    assertEquals("ryan3", scim.get("/Users/" + id).text("/userName"));
    assertEquals(1, scim.get("/Users?filter=userName%20sw%20r").expect(200).count("/totalResults"));
    error(scim.post("/Users", "{active:true, displayName:'K'}"), 400, "invalidValue");
    error(scim.put("/Users/" + id, "{userame:'OMalley'}"), 400, "invalidValue");
    byte[] junk = "{\"acve\": tre}".getBytes(StandardCharsets.UTF_8);
    error(
        scim.client().sendRaw("POST", "~/scim/v2/Users", "application/json", junk),
        400,
        "invalidSyntax");
    Answer put =
        scim.put("/Users/" + id, "{userName:'ryan3', name:{formatted:'NewName'}, adreses:[{}]}")
            .expect(200);
    assertEquals("NewName", put.text("/name/formatted"));
    scim.delete("/Users/" + id + "/").expect(204);
  }
}
