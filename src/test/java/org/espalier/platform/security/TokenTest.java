package org.espalier.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Relaxed;
import org.espalier.testing.Route;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** No token, no way in: by any operation, whatever is wrong with the token. */
@QuarkusTest
class TokenTest {

  private final Tenant tenant = Tenant.fresh();

  @Test
  void everyOperationNeedsAToken() {
    // An address that was made for a file has its own signature; UploadsTest tries it.
    List<Route> routes =
        Route.every().stream().filter(route -> !route.path().startsWith("/uploads/")).toList();
    assertTrue(routes.size() >= 90, () -> routes.size() + " operations");
    for (Route route : routes) {
      String path =
          route.path().replace("{id}", UUID.randomUUID().toString()).replaceAll("\\{\\w+}", "x");
      byte[] body = route.bodyType() == null ? null : "{}".getBytes(StandardCharsets.UTF_8);
      challenged(Client.nobody().sendRaw(route.method(), path, route.bodyType(), body));
      challenged(
          Client.nobody()
              .with("Authorization", "Bearer nonsense")
              .sendRaw(route.method(), path, route.bodyType(), body));
    }
  }

  @Test
  void soundTokenOpens() throws Exception {
    with(sign(claims(), key())).expect(200);
  }

  @Test
  void tokensOfOthersAreRefused() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    challenged(with(sign(claims(), generator.generateKeyPair().getPrivate())));
    challenged(with(sign(claims().issuer("https://elsewhere.example"), key())));
  }

  @Test
  void expiredTokenIsRefused() throws Exception {
    Instant past = Instant.now().minus(Duration.ofHours(2));
    challenged(with(sign(claims().issuedAt(past).expiresAt(past.plusSeconds(60)), key())));
  }

  @Test
  void unsignedTokenIsRefused() throws Exception {
    String[] parts = sign(claims(), key()).split("\\.", -1);
    String none = encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}");
    challenged(with(none + "." + parts[1] + "."));
    challenged(with(none + "." + parts[1] + "." + parts[2]));
  }

  @Test
  void changedTokenIsRefused() throws Exception {
    String[] parts = sign(claims(), key()).split("\\.", -1);
    String other =
        new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
            .replace(tenant.slug(), Tenant.fresh().slug());
    challenged(with(parts[0] + "." + encoded(other) + "." + parts[2]));
  }

  @Test
  void tokenMustNameTenantAndSubject() throws Exception {
    var noTenant = Jwt.issuer(DevIssuer.NAME).subject("s").expiresIn(60);
    challenged(with(sign(noTenant, key())));
    challenged(with(sign(claims().claim("tenant", "Not A Slug"), key())));
    challenged(with(sign(claims().claim("tenant", ""), key())));
    var noSubject = Jwt.issuer(DevIssuer.NAME).claim("tenant", tenant.slug()).expiresIn(60);
    challenged(with(sign(noSubject, key())));
  }

  @Test
  void rolesAndScopesAreReadFromTheirUsualPlaces() throws Exception {
    var token =
        Jwt.issuer(DevIssuer.NAME)
            .subject("s")
            .claim("tenant", tenant.slug())
            .claim("realm_access", java.util.Map.of("roles", List.of("integration", "unheard-of")))
            .claim("scope", "employees:read jobs:read")
            .expiresIn(60);
    Answer me = with(sign(token, key())).expect(200);
    assertEquals(Relaxed.tree("['integration']"), me.at("/roles"));
    assertEquals(Relaxed.tree("['employees:read','jobs:read']"), me.at("/scopes"));
  }

  @Test
  void developmentTokensAreForSoundRequests() {
    Answer refused =
        Client.nobody().post("~/dev/token", "{tenant:'Not A Slug', subject:' ', extra:1}");
    refused.problem(400, "INVALID_REQUEST");
    assertEquals(
        java.util.Set.of("/extra UNKNOWN_MEMBER", "/subject BLANK", "/tenant INVALID_FORMAT"),
        refused.faults());
  }

  private static Answer with(String token) {
    return Client.nobody().with("Authorization", "Bearer " + token).get("/me");
  }

  private static void challenged(Answer answer) {
    answer.problem(401, "UNAUTHENTICATED");
    assertTrue(answer.header("WWW-Authenticate").startsWith("Bearer"), answer.question());
  }

  private JwtClaimsBuilder claims() {
    return Jwt.issuer(DevIssuer.NAME)
        .subject("somebody")
        .claim("tenant", tenant.slug())
        .expiresIn(Duration.ofMinutes(5));
  }

  private static String sign(JwtClaimsBuilder claims, PrivateKey key) {
    return claims.jws().sign(key);
  }

  private static PrivateKey key() throws Exception {
    String folder = ConfigProvider.getConfig().getValue("espalier.data-dir", String.class);
    byte[] bytes = Files.readAllBytes(Path.of(folder, "development-issuer.key"));
    return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
