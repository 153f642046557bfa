package org.espalier.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.espalier.platform.limits.RateLimits;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.tenancy.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Verifies each bearer token once and remembers the outcome for a short while (by the token's
 * SHA-256, bounded, never beyond the token's expiry): a signature check costs more than most reads.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class RememberedTokens implements HttpAuthenticationMechanism {

  /** The attribute of the identity that holds the {@link Caller}. */
  static final String CALLER = "espalier.caller";

  private static final int MOST = 10_000;
  private static final String SCHEME = "bearer ";

  private final OidcAuthenticationMechanism verifier;
  private final Claims claims;
  private final RateLimits limits;
  private final Cache<String, Remembered> remembered;

  RememberedTokens(
      OidcAuthenticationMechanism verifier,
      Claims claims,
      SecurityConfig config,
      RateLimits limits) {
    this.limits = limits;
    this.verifier = verifier;
    this.claims = claims;
    this.remembered =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(
                Expiry.<String, Remembered>creating(
                    (_, entry) -> lifetime(entry, config.remember())))
            .build();
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager identities) {
    String token = bearer(request);
    if (token == null) {
      return Uni.createFrom().nullItem();
    }
    String hash = hash(token);
    Remembered known = remembered.getIfPresent(hash);
    if (known != null) {
      return Uni.createFrom().item(known.identity());
    }
    try {
      limits.requirePatience(request);
    } catch (ProblemException tooMany) {
      return Uni.createFrom().failure(tooMany);
    }
    return verifier
        .authenticate(request, identities)
        .onFailure()
        .invoke(_ -> limits.takeAnonymous(request))
        .map(identity -> {
          if (identity == null) {
            return null;
          }
          Remembered fresh = remember(identity, claims.caller(token));
          remembered.put(hash, fresh);
          return fresh.identity();
        });
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return verifier.getChallenge(request);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return verifier.getCredentialTypes();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
    return verifier.getCredentialTransport(request);
  }

  private static Remembered remember(SecurityIdentity identity, Caller caller) {
    SecurityIdentity withCaller =
        QuarkusSecurityIdentity.builder(identity).addAttribute(CALLER, caller).build();
    long expires =
        identity.getPrincipal() instanceof JsonWebToken token ? token.getExpirationTime() : 0;
    return new Remembered(withCaller, Instant.ofEpochSecond(expires));
  }

  private static Duration lifetime(Remembered entry, Duration most) {
    Duration left = Duration.between(Instant.now(), entry.expires());
    return left.compareTo(most) < 0 ? (left.isNegative() ? Duration.ZERO : left) : most;
  }

  private static @Nullable String bearer(RoutingContext request) {
    String header = request.request().getHeader("Authorization");
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? header.substring(SCHEME.length()).strip()
        : null;
  }

  private static String hash(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Remembered(SecurityIdentity identity, Instant expires) {}
}
