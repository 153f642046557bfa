package org.espalier.platform.security.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.jwt.build.Jwt;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Instant;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.keycloak.Realm;
import org.espalier.testing.keycloak.WithKeycloak;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Which tokens open the server, and which do not though they look much the same. */
@QuarkusTest
@TestProfile(WithKeycloak.class)
@Order(1)
class KeycloakTokensTest {

  @Test
  void bothWaysOfSigningAreUnderstood() {
    for (String algorithm : new String[] {"RS256", "ES256"}) {
      String application = "espalier-cli" + (algorithm.equals("ES256") ? "-es256" : "");
      String token = Realm.personToken(application, "tara");
      assertEquals(algorithm, Realm.header(token).path("alg").asText());
      me(token).expect(200);
    }
  }

  @Test
  void tokenForAnotherApplicationIsRefused() {
    String token = Realm.personToken("intranet", "tara");
    assertEquals("acme", Realm.claims(token).path("tenant").asText());
    challenged(me(token));
  }

  @Test
  void somebodyWithoutATenantIsRefused() {
    challenged(me(Realm.personToken("espalier-cli", "nora")));
  }

  @Test
  void changedTokenIsRefused() {
    String token = Realm.personToken("espalier-cli", "ana");
    String[] ana = token.split("\\.", -1);
    String[] tara = Realm.personToken("espalier-cli", "tara").split("\\.", -1);
    challenged(me(ana[0] + "." + tara[1] + "." + ana[2]));
    challenged(me(ana[0] + "." + ana[1] + "."));
    challenged(me(token.substring(0, token.length() - 8)));
    challenged(me("nonsense"));
    me(token).expect(200);
  }

  @Test
  void tokenOfTheDevelopmentIssuerIsRefused() throws Exception {
    Client.nobody()
        .post("~/dev/token", "{tenant:'acme', subject:'eve', roles:['talent-admin']}")
        .problem(404, "NOT_FOUND");
    String token =
        Jwt.issuer("urn:espalier:development")
            .subject("eve")
            .audience("espalier")
            .claim("tenant", "acme")
            .expiresAt(Instant.now().plusSeconds(60))
            .jws()
            .sign(key());
    challenged(me(token));
  }

  static PrivateKey key() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair().getPrivate();
  }

  static Answer me(String token) {
    return Realm.bearing(token).get("/me");
  }

  static void challenged(Answer answer) {
    answer.problem(401, "UNAUTHENTICATED");
    assertTrue(answer.header("WWW-Authenticate").startsWith("Bearer"), answer.question());
  }
}
