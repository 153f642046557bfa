package org.espalier.platform.tenants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.OwnIssuer;
import org.espalier.testing.Relaxed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the claims of tenants' own issuers say of people: who they are, and what they may do. */
@QuarkusTest
class TenantClaimsTest {

  private final OwnIssuer issuer = new OwnIssuer().rsa("first");
  private final Registered registered = new Registered(issuer);

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void mappingsOfProvidersAreReady() {
    registered.register(", identityProvider:'ENTRA_ID'");
    var claims =
        issuer
            .claims("pairwise", Registered.AUDIENCE)
            .claim("oid", "object-id")
            .claim("roles", List.of("hr-partner"))
            .claim("azp", "portal");
    Answer me = issuer.bearer(claims, "first").get("/me").expect(200);
    assertEquals("object-id", me.text("/subject"));
    assertEquals(Relaxed.tree("['hr-partner']"), me.at("/roles"));
    var program =
        issuer
            .claims("app", Registered.AUDIENCE)
            .claim("oid", "app")
            .claim("azp", "app")
            .claim("roles", List.of("employees:read"));
    Client app = issuer.bearer(program, "first");
    assertEquals(Relaxed.tree("['integration']"), app.get("/me").expect(200).at("/roles"));
    app.get("/employees").expect(200);
    app.get("/jobs").problem(403, "FORBIDDEN");
  }

  @Test
  void mappingsCanBeOnesOwn() {
    registered.register(
        ", identityProvider:'OKTA', claimMapping:{roles:['org/groups'], rolePrefix:'esp-',"
            + " employee:'https:~1~1hr.example~1number'}");
    Client creator =
        issuer.bearer(
            issuer
                .claims("okta", Registered.AUDIENCE)
                .claim("uid", "u-1")
                .claim("org", Map.of("groups", List.of("esp-talent-admin", "auditor"))),
            "first");
    assertEquals(Relaxed.tree("['talent-admin']"), creator.get("/me").expect(200).at("/roles"));
    creator.put("employees", "e7", "{givenName:'E', familyName:'Seven'}").expect(201);
    var person =
        issuer
            .claims("okta", Registered.AUDIENCE)
            .claim("uid", "u-2")
            .claim("https://hr.example/number", "e7");
    assertEquals(
        "e7", issuer.bearer(person, "first").get("/me").expect(200).text("/employee/externalId"));
  }

  @Test
  void peopleAreLinkedBySubjectElseByVerifiedAddress() {
    registered.register("");
    Client admin = issuer.bearer(registered.adminClaims(), "first");
    admin
        .put(
            "employees", "ana", "{givenName:'Ana', familyName:'Lee', email:'Ana.Lee@acme.example'}")
        .expect(201);
    admin
        .put(
            "employees",
            "bob",
            "{givenName:'Bob', familyName:'Ray', email:'bob@acme.example', subject:'bob-s'}")
        .expect(201);
    assertEquals("ana", linked("x", "ana.lee@ACME.example", true));
    assertEquals("", linked("x", "ana.lee@acme.example", false));
    assertEquals("bob", linked("bob-s", "ana.lee@acme.example", true));
    assertEquals("", linked("x", "bob@acme.example", true));
    admin
        .put(
            "employees", "ann", "{givenName:'Ann', familyName:'Lee', email:'ana.lee@acme.example'}")
        .expect(201);
    assertEquals("", linked("x", "ana.lee@acme.example", true));
  }

  @Test
  void partnersMayBeResponsibleForNamedUnits() {
    registered.register("");
    Client admin = issuer.bearer(registered.adminClaims(), "first");
    admin.put("org-units", "north", "{name:'North'}").expect(201);
    admin.put("org-units", "arctic", "{name:'Arctic', parentExternalId:'north'}").expect(201);
    admin.put("org-units", "south", "{name:'South'}").expect(201);
    for (String unit : List.of("north", "arctic", "south")) {
      admin
          .put(
              "employees",
              "of-" + unit,
              "{givenName:'O', familyName:'F', orgUnitExternalId:'" + unit + "'}")
          .expect(201);
    }
    var claims =
        issuer
            .claims("partner", Registered.AUDIENCE)
            .claim("roles", List.of("hr-partner"))
            .claim("org_unit_external_ids", List.of("north"));
    Client partner = issuer.bearer(claims, "first");
    assertEquals(
        List.of("of-arctic", "of-north"),
        partner.get("/employees?sort=externalId").expect(200).texts("/items", "/externalId"));
    admin
        .patch("/org-units/" + admin.id("org-units", "arctic"), "{parentExternalId:'south'}")
        .expect(200);
    assertEquals(
        List.of("of-north"), partner.get("/employees").expect(200).texts("/items", "/externalId"));
  }

  private String linked(String subject, String email, boolean verified) {
    var claims =
        issuer
            .claims(subject, Registered.AUDIENCE)
            .claim("email", email)
            .claim("email_verified", verified);
    return issuer
        .bearer(claims, "first")
        .get("/me")
        .expect(200)
        .json()
        .at("/employee/externalId")
        .asText("");
  }
}
