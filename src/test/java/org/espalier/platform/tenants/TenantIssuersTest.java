package org.espalier.platform.tenants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.OwnIssuer;
import org.espalier.testing.Relaxed;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tenants bring their own issuers: whose tokens open what, and whose do not. */
@QuarkusTest
class TenantIssuersTest {

  private static final String AUDIENCE = "espalier";

  private final Tenant tenant = Tenant.fresh();
  private final Client operator = Tenant.fresh().as("operator");
  private final OwnIssuer issuer = new OwnIssuer().rsa("first");

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void tokensOfTheTenantsIssuerOpen() {
    register();
    Answer me = me(issuer, "first").expect(200);
    assertEquals(tenant.slug(), me.text("/tenant"));
    assertEquals("sue", me.text("/subject"));
    assertEquals(Relaxed.tree("['talent-admin']"), me.at("/roles"));
  }

  @Test
  void ellipticCurvesOpenToo() {
    issuer.ec("curve");
    register();
    me(issuer, "curve").expect(200);
  }

  @Test
  void newKeysAreFetchedAndOldOnesEnd() throws InterruptedException {
    register();
    me(issuer, "first").expect(200);
    issuer.ec("second").hide("first");
    Thread.sleep(Duration.ofMillis(1100));
    me(issuer, "second").expect(200);
    challenged(me(issuer, "first"));
  }

  @Test
  void keysThatAreKnownServeWhileTheIssuerIsDown() {
    issuer.ec("unseen").hide("unseen");
    register();
    me(issuer, "first").expect(200);
    issuer.close();
    me(issuer, "first").expect(200);
    int status = me(issuer, "unseen").status();
    assertTrue(status == 401 || status == 503, () -> "answered " + status);
  }

  @Test
  void nothingOpensWhileAnIssuerCannotBeAsked() {
    register();
    issuer.close();
    me(issuer, "first").problem(503, "ISSUER_UNAVAILABLE");
  }

  @Test
  void tokensOfOneTenantDoNotOpenAnother() {
    register();
    Tenant other = Tenant.fresh();
    challenged(
        issuer
            .bearer(issuer.claims("sue", AUDIENCE).claim("tenant", other.slug()), "first")
            .get("/me"));
  }

  @Test
  void onlyItsOwnIssuerSpeaksForATenantThatBroughtOne() {
    Client before = tenant.admin();
    before.get("/me").expect(200);
    operator
        .patch(
            "/tenants/" + tenant.slug(),
            "{issuer:'%s', audience:'%s'}".formatted(issuer.url(), AUDIENCE))
        .expect(200);
    challenged(before.get("/me"));
    me(issuer, "first").expect(200);
    operator.with("If-Match", "*").patch("/tenants/" + tenant.slug(), gone()).expect(200);
    before.get("/me").expect(200);
    challenged(me(issuer, "first"));
  }

  @Test
  void tokensForOthersAreRefused() {
    register();
    challenged(issuer.bearer(issuer.claims("sue", "another-application"), "first").get("/me"));
    Instant past = Instant.now().minusSeconds(120);
    challenged(
        issuer
            .bearer(
                issuer.claims("sue", AUDIENCE).issuedAt(past.minusSeconds(60)).expiresAt(past),
                "first")
            .get("/me"));
    try (OwnIssuer stranger = new OwnIssuer().rsa("first")) {
      challenged(me(stranger, "first"));
    }
  }

  @Test
  void clocksMayDifferALittle() {
    register();
    Instant now = Instant.now();
    issuer
        .bearer(
            issuer
                .claims("sue", AUDIENCE)
                .issuedAt(now.minusSeconds(60))
                .expiresAt(now.minusSeconds(5)),
            "first")
        .get("/me")
        .expect(200);
  }

  @Test
  void tenantsDoNotMakeOperators() {
    register();
    var claims = issuer.claims("sue", AUDIENCE).claim("roles", List.of("operator", "employee"));
    Client mallory = issuer.bearer(claims, "first");
    assertEquals(Relaxed.tree("['employee']"), mallory.get("/me").expect(200).at("/roles"));
    mallory.get("/tenants").problem(403, "FORBIDDEN");
  }

  @Test
  void oneIssuerMaySpeakForSeveralTenants() {
    register();
    Tenant second = Tenant.fresh();
    operator.post("/tenants", settings(second, "")).expect(201);
    for (Tenant one : List.of(tenant, second)) {
      var claims = issuer.claims("sue", AUDIENCE).claim("tenant", one.slug());
      assertEquals(
          one.slug(), issuer.bearer(claims, "first").get("/me").expect(200).text("/tenant"));
    }
    challenged(me(issuer, "first"));
  }

  @Test
  void mappingsOfProvidersAreReady() {
    operator.post("/tenants", settings(tenant, ", identityProvider:'ENTRA_ID'")).expect(201);
    var claims =
        issuer
            .claims("pairwise", AUDIENCE)
            .claim("oid", "object-id")
            .claim("roles", List.of("hr-partner"))
            .claim("azp", "portal");
    Answer me = issuer.bearer(claims, "first").get("/me").expect(200);
    assertEquals("object-id", me.text("/subject"));
    assertEquals(Relaxed.tree("['hr-partner']"), me.at("/roles"));
    var program =
        issuer
            .claims("app", AUDIENCE)
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
    operator
        .post(
            "/tenants",
            settings(
                tenant,
                ", identityProvider:'OKTA', claimMapping:{roles:['org/groups'], rolePrefix:'esp-',"
                    + " employee:'https:~1~1hr.example~1number'}"))
        .expect(201);
    Client creator =
        issuer.bearer(
            issuer
                .claims("okta", AUDIENCE)
                .claim("uid", "u-1")
                .claim("org", Map.of("groups", List.of("esp-talent-admin", "auditor"))),
            "first");
    assertEquals(Relaxed.tree("['talent-admin']"), creator.get("/me").expect(200).at("/roles"));
    creator.put("employees", "e7", "{givenName:'E', familyName:'Seven'}").expect(201);
    var person =
        issuer
            .claims("okta", AUDIENCE)
            .claim("uid", "u-2")
            .claim("https://hr.example/number", "e7");
    assertEquals(
        "e7", issuer.bearer(person, "first").get("/me").expect(200).text("/employee/externalId"));
  }

  @Test
  void peopleAreLinkedBySubjectElseByVerifiedAddress() {
    register();
    Client admin = issuer.bearer(adminClaims(), "first");
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
    register();
    Client admin = issuer.bearer(adminClaims(), "first");
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
            .claims("partner", AUDIENCE)
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
        issuer.claims(subject, AUDIENCE).claim("email", email).claim("email_verified", verified);
    return issuer
        .bearer(claims, "first")
        .get("/me")
        .expect(200)
        .json()
        .at("/employee/externalId")
        .asText("");
  }

  private void register() {
    operator.post("/tenants", settings(tenant, "")).expect(201);
  }

  private String settings(Tenant one, String more) {
    return "{slug:'%s', issuer:'%s', audience:'%s'%s}"
        .formatted(one.slug(), issuer.url(), AUDIENCE, more);
  }

  private static String gone() {
    return "{issuer:null, audience:null, identityProvider:null}";
  }

  private Answer me(OwnIssuer by, String kid) {
    return by.bearer(by.claims("sue", AUDIENCE).claim("roles", List.of("talent-admin")), kid)
        .get("/me");
  }

  private io.smallrye.jwt.build.JwtClaimsBuilder adminClaims() {
    return issuer.claims("sue", AUDIENCE).claim("roles", List.of("talent-admin"));
  }

  private static void challenged(Answer answer) {
    answer.problem(401, "UNAUTHENTICATED");
    assertTrue(answer.header("WWW-Authenticate").startsWith("Bearer"), answer.question());
  }
}
