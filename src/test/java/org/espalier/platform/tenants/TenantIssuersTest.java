package org.espalier.platform.tenants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

  private final OwnIssuer issuer = new OwnIssuer().rsa("first");
  private final Registered registered = new Registered(issuer);
  private final Tenant tenant = registered.tenant();
  private final Client operator = registered.operator();

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void tokensOfTheTenantsIssuerOpen() {
    registered.register("");
    Answer me = me(issuer, "first").expect(200);
    assertEquals(tenant.slug(), me.text("/tenant"));
    assertEquals("sue", me.text("/subject"));
    assertEquals(Relaxed.tree("['talent-admin']"), me.at("/roles"));
  }

  @Test
  void ellipticCurvesOpenToo() {
    issuer.ec("curve");
    registered.register("");
    me(issuer, "curve").expect(200);
  }

  @Test
  void newKeysAreFetchedAndOldOnesEnd() throws InterruptedException {
    registered.register("");
    me(issuer, "first").expect(200);
    issuer.ec("second").hide("first");
    Thread.sleep(Duration.ofMillis(1100));
    me(issuer, "second").expect(200);
    challenged(me(issuer, "first"));
  }

  @Test
  void keysThatAreKnownServeWhileTheIssuerIsDown() {
    issuer.ec("unseen").hide("unseen");
    registered.register("");
    me(issuer, "first").expect(200);
    issuer.close();
    me(issuer, "first").expect(200);
    int status = me(issuer, "unseen").status();
    assertTrue(status == 401 || status == 503, () -> "answered " + status);
  }

  @Test
  void nothingOpensWhileAnIssuerCannotBeAsked() {
    registered.register("");
    issuer.close();
    me(issuer, "first").problem(503, "ISSUER_UNAVAILABLE");
  }

  @Test
  void tokensOfOneTenantDoNotOpenAnother() {
    registered.register("");
    Tenant other = Tenant.fresh();
    challenged(
        issuer
            .bearer(
                issuer.claims("sue", Registered.AUDIENCE).claim("tenant", other.slug()), "first")
            .get("/me"));
  }

  @Test
  void onlyItsOwnIssuerSpeaksForATenantThatBroughtOne() {
    Client before = tenant.admin();
    before.get("/me").expect(200);
    operator
        .patch(
            "/tenants/" + tenant.slug(),
            "{issuer:'%s', audience:'%s'}".formatted(issuer.url(), Registered.AUDIENCE))
        .expect(200);
    challenged(before.get("/me"));
    me(issuer, "first").expect(200);
    operator.with("If-Match", "*").patch("/tenants/" + tenant.slug(), gone()).expect(200);
    before.get("/me").expect(200);
    challenged(me(issuer, "first"));
  }

  @Test
  void tokensForOthersAreRefused() {
    registered.register("");
    challenged(issuer.bearer(issuer.claims("sue", "another-application"), "first").get("/me"));
    Instant past = Instant.now().minusSeconds(120);
    challenged(
        issuer
            .bearer(
                issuer
                    .claims("sue", Registered.AUDIENCE)
                    .issuedAt(past.minusSeconds(60))
                    .expiresAt(past),
                "first")
            .get("/me"));
    try (OwnIssuer stranger = new OwnIssuer().rsa("first")) {
      challenged(me(stranger, "first"));
    }
  }

  @Test
  void clocksMayDifferALittle() {
    registered.register("");
    Instant now = Instant.now();
    issuer
        .bearer(
            issuer
                .claims("sue", Registered.AUDIENCE)
                .issuedAt(now.minusSeconds(60))
                .expiresAt(now.minusSeconds(5)),
            "first")
        .get("/me")
        .expect(200);
  }

  @Test
  void tenantsDoNotMakeOperators() {
    registered.register("");
    var claims =
        issuer.claims("sue", Registered.AUDIENCE).claim("roles", List.of("operator", "employee"));
    Client mallory = issuer.bearer(claims, "first");
    assertEquals(Relaxed.tree("['employee']"), mallory.get("/me").expect(200).at("/roles"));
    mallory.get("/tenants").problem(403, "FORBIDDEN");
  }

  @Test
  void oneIssuerMaySpeakForSeveralTenants() {
    registered.register("");
    Tenant second = Tenant.fresh();
    registered.register(second, "");
    for (Tenant one : List.of(tenant, second)) {
      var claims = issuer.claims("sue", Registered.AUDIENCE).claim("tenant", one.slug());
      assertEquals(
          one.slug(), issuer.bearer(claims, "first").get("/me").expect(200).text("/tenant"));
    }
    challenged(me(issuer, "first"));
  }

  private static String gone() {
    return "{issuer:null, audience:null, identityProvider:null}";
  }

  private Answer me(OwnIssuer by, String kid) {
    return by.bearer(
            by.claims("sue", Registered.AUDIENCE).claim("roles", List.of("talent-admin")), kid)
        .get("/me");
  }

  private static void challenged(Answer answer) {
    answer.problem(401, "UNAUTHENTICATED");
    assertTrue(answer.header("WWW-Authenticate").startsWith("Bearer"), answer.question());
  }
}
