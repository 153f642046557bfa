package org.espalier.platform.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.espalier.platform.limits.KnownTokens;
import org.espalier.platform.limits.RateLimits;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.jboss.logging.Logger;
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

  /** The attribute that holds the same as the token alone says it, without roles kept here. */
  static final String SAID = "espalier.said";

  private static final Logger LOG = Logger.getLogger(RememberedTokens.class);
  private static final int MOST = 10_000;

  private final OidcAuthenticationMechanism verifier;
  private final Claims claims;
  private final RateLimits limits;
  private final Issuers issuers;
  private final Tenants tenants;
  private final StoredRoles roles;
  private final Background background;
  private final TokenCounts counts;
  private final KnownTokens known;
  private final Cache<String, Remembered> remembered;

  RememberedTokens(
      OidcAuthenticationMechanism verifier,
      Claims claims,
      Issuers issuers,
      Tenants tenants,
      SecurityConfig config,
      RateLimits limits,
      StoredRoles roles,
      Background background,
      TokenCounts counts,
      KnownTokens known) {
    this.counts = counts;
    this.known = known;
    this.roles = roles;
    this.background = background;
    this.limits = limits;
    this.verifier = verifier;
    this.claims = claims;
    this.issuers = issuers;
    this.tenants = tenants;
    this.remembered =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(
                Expiry.<String, Remembered>creating(
                    (_, entry) -> lifetime(entry, config.remember())))
            .build();
  }

  /**
   * Whom the token of a request stands for, if that was found out before and still holds; null if
   * it has to be found out.
   */
  @Nullable Caller known(RoutingContext request) {
    String hash = KnownTokens.hash(request);
    Remembered before = hash == null ? null : known(hash);
    return before == null ? null : before.caller();
  }

  private @Nullable Remembered known(String hash) {
    Remembered before = remembered.getIfPresent(hash);
    if (before == null || !holds(before)) {
      return null;
    }
    counts.remembered();
    return before;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager identities) {
    String token = KnownTokens.bearer(request);
    String hash = KnownTokens.hash(request);
    if (token == null || hash == null) {
      return Uni.createFrom().nullItem();
    }
    Remembered before = known(hash);
    if (before != null) {
      return Uni.createFrom().item(before.identity());
    }
    try {
      limits.requirePatience(request);
    } catch (ProblemException tooMany) {
      return Uni.createFrom().failure(tooMany);
    }
    return Uni.createFrom()
        .item(() -> claims.of(token))
        .chain(said ->
            issuers.of(said).chain(issuer -> verify(said, issuer, hash, request, identities)))
        .onFailure()
        .invoke(failure -> {
          counts.failed(failure);
          limits.takeAnonymous(request);
        });
  }

  private Uni<SecurityIdentity> verify(
      JsonNode said,
      Issuer issuer,
      String hash,
      RoutingContext request,
      IdentityProviderManager identities) {
    long generation = tenants.changes();
    IssuerConfig.note(request, issuer);
    return verifier
        .authenticate(request, identities)
        .onFailure(failure -> !(failure instanceof AuthenticationFailedException))
        .transform(RememberedTokens::unavailable)
        .chain(identity ->
            identity == null
                ? Uni.createFrom().nullItem()
                : entered(claims.caller(said, issuer), identity, hash, generation));
  }

  /** Remembers who came in, with the roles that the tenant keeps for the person. */
  private Uni<SecurityIdentity> entered(
      Caller caller, SecurityIdentity identity, String hash, long generation) {
    long roleChanges = tenants.roleChanges(caller.tenant());
    return withRoles(caller)
        .map(entered -> {
          Remembered fresh = remember(identity, caller, entered, generation, roleChanges);
          remembered.put(hash, fresh);
          known.learned(hash, caller.tenant());
          counts.verified();
          return fresh.identity();
        });
  }

  private Uni<Caller> withRoles(Caller caller) {
    return caller.impersonal() || !issuers.keepsRoles(caller.tenant())
        ? Uni.createFrom().item(caller)
        : Uni.createFrom()
            .item(() -> background.call(caller, () -> roles.with(caller)))
            .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private boolean holds(Remembered before) {
    return before.generation() == tenants.changes()
        && before.roleChanges() == tenants.roleChanges(before.caller().tenant());
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

  /** Neither true nor false could be found out about the token: the request goes no further. */
  private static ProblemException unavailable(Throwable reason) {
    LOG.warnf("A token could not be verified: %s", reason.getMessage());
    return CommonProblem.ISSUER_UNAVAILABLE.because(
        "The issuer of the bearer token cannot be asked for its keys.");
  }

  private static Remembered remember(
      SecurityIdentity identity, Caller said, Caller caller, long generation, long roleChanges) {
    SecurityIdentity withCaller =
        QuarkusSecurityIdentity.builder(identity)
            .addAttribute(CALLER, caller)
            .addAttribute(SAID, said)
            .build();
    long expires =
        identity.getPrincipal() instanceof JsonWebToken token ? token.getExpirationTime() : 0;
    return new Remembered(
        withCaller, caller, Instant.ofEpochSecond(expires), generation, roleChanges);
  }

  private static Duration lifetime(Remembered entry, Duration most) {
    Duration left = Duration.between(Instant.now(), entry.expires());
    return left.compareTo(most) < 0 ? (left.isNegative() ? Duration.ZERO : left) : most;
  }

  /** What was found out, and as of which change of the tenants' issuers and of its roles. */
  private record Remembered(
      SecurityIdentity identity,
      Caller caller,
      Instant expires,
      long generation,
      long roleChanges) {}
}
