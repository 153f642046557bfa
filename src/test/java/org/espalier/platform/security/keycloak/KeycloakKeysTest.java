package org.espalier.platform.security.keycloak;

import static org.espalier.platform.security.keycloak.KeycloakTokensTest.challenged;
import static org.espalier.platform.security.keycloak.KeycloakTokensTest.key;
import static org.espalier.platform.security.keycloak.KeycloakTokensTest.me;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.jwt.build.Jwt;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Set;
import org.espalier.testing.Answer;
import org.espalier.testing.keycloak.Realm;
import org.espalier.testing.keycloak.RealmKeys;
import org.espalier.testing.keycloak.WithKeycloak;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Keys that come and go while the server runs; at the end Keycloak itself goes. */
@QuarkusTest
@TestProfile(WithKeycloak.class)
@Order(2)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakKeysTest {

  private final RealmKeys keys = new RealmKeys();

  @Test
  @Order(1)
  void newKeyIsTakenUpAtOnceAndTheOldOneHoldsUntilItIsRemoved() throws Exception {
    String old = token("ana");
    String later = token("ana");
    String last = token("ana");
    me(old).expect(200);

    PrivateKey next = key();
    keys.add("next", 200, next);
    String fresh = token("ana");
    assertNotEquals(keyId(old), keyId(fresh));
    me(fresh).expect(200);
    me(later).expect(200);

    expired(fresh, next);
    keys.remove("rsa");
    keys.add("after", 300, key());
    me(token("ana")).expect(200);
    challenged(me(last));
  }

  @Test
  @Order(2)
  void withoutKeycloakKnownKeysGoOnServingAndOthersDoNot() throws Exception {
    String known = token("ana");
    String unseen = token("mara");
    me(known).expect(200);
    PrivateKey stranger = key();

    keys.stopKeycloak();
    me(known).expect(200);
    me(unseen).expect(200);
    Answer forged = me(signed(unseen, stranger, keyId(unseen), 60));
    challenged(forged);
    for (int i = 0; i < 3; i++) {
      Answer unknown = me(signed(unseen, stranger, "unheard-of", 60 + i));
      assertTrue(Set.of(401, 503).contains(unknown.status()), unknown::body);
    }
    me(unseen).expect(200);
  }

  private static void expired(String token, PrivateKey key) {
    me(signed(token, key, keyId(token), 60)).expect(200);
    challenged(me(signed(token, key, keyId(token), -3600)));
  }

  /** The same claims, good until so many seconds from now, signed with a key under a name. */
  private static String signed(String token, PrivateKey key, String keyId, long seconds) {
    JsonNode claims = Realm.claims(token);
    assertEquals(Realm.issuer(), claims.path("iss").asText());
    return Jwt.issuer(Realm.issuer())
        .subject(claims.path("sub").asText())
        .audience(claims.path("aud").asText())
        .claim("tenant", claims.path("tenant").asText())
        .issuedAt(Instant.now().minusSeconds(7200))
        .expiresAt(Instant.now().plusSeconds(seconds))
        .jws()
        .keyId(keyId)
        .sign(key);
  }

  private static String token(String person) {
    return Realm.personToken("espalier-cli", person);
  }

  private static String keyId(String token) {
    return Realm.header(token).path("kid").asText();
  }
}
