package org.espalier.platform.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.tenancy.Caller;
import org.jspecify.annotations.Nullable;

/** Finds out who is behind requests that do not come by REST, and until when. */
@ApplicationScoped
public class Callers {

  private final CurrentIdentityAssociation identities;

  Callers(CurrentIdentityAssociation identities) {
    this.identities = identities;
  }

  /** When the token of the present request of REST expires. */
  public Instant expires() {
    return expires(identities.getIdentity());
  }

  /**
   * Who sends the present request of REST as the token alone says it: what is kept of this outlives
   * the roles that are kept here for people, so that these are looked up when it is used.
   */
  public Caller said() {
    return Objects.requireNonNull(identities.getIdentity().getAttribute(RememberedTokens.SAID));
  }

  /** Who sends the request; fails if its token is not valid, has nothing if it carries none. */
  public Uni<@Nullable Entrance> of(RoutingContext request) {
    return QuarkusHttpUser.getSecurityIdentity(request, null).map(Callers::entrance);
  }

  /** Who a bearer token stands for that came by another way; fails if it is not valid. */
  public Uni<Entrance> of(RoutingContext request, String authorization) {
    request.request().headers().set(HttpHeaders.AUTHORIZATION, authorization);
    HttpAuthenticator authenticator =
        Objects.requireNonNull(request.get(HttpAuthenticator.class.getName()));
    return authenticator
        .attemptAuthentication(request)
        .map(identity -> {
          Entrance found = identity == null ? null : entrance(identity);
          if (found == null) {
            throw CommonProblem.UNAUTHENTICATED.because("There is no bearer token.");
          }
          return found;
        });
  }

  private static @Nullable Entrance entrance(@Nullable SecurityIdentity identity) {
    if (identity == null || identity.isAnonymous()) {
      return null;
    }
    Caller caller = Objects.requireNonNull(identity.getAttribute(RememberedTokens.CALLER));
    return new Entrance(caller, expires(identity));
  }

  private static Instant expires(SecurityIdentity identity) {
    return Instant.ofEpochSecond(
        identity.getPrincipal() instanceof JsonWebToken token ? token.getExpirationTime() : 0);
  }

  /**
   * Somebody who got in.
   *
   * @param expires when the token does
   */
  public record Entrance(Caller caller, Instant expires) {}
}
