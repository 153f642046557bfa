package org.espalier.platform.security;

import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose tokens are believed.
 *
 * @param tenant the only tenant that it can speak for; null for the server's own, which speaks for
 *     all tenants that have none of their own
 * @param name what tokens say as {@code iss}
 * @param audience what they must say as {@code aud}; null if it does not matter
 * @param claims where they say what
 * @param verification how the engine verifies them
 */
record Issuer(
    @Nullable String tenant,
    String name,
    @Nullable String audience,
    ClaimPaths claims,
    OidcTenantConfig verification) {

  /** The development issuer. */
  static Issuer development(DevIssuer issuer) {
    OidcTenantConfig config =
        OidcTenantConfig.builder()
            .tenantId("development")
            .publicKey(issuer.publicKey())
            .token()
            .issuer(DevIssuer.NAME)
            .end()
            .build();
    return new Issuer(null, DevIssuer.NAME, null, ClaimPaths.of(IdentityProvider.GENERIC), config);
  }

  /** The server's own issuer, as it is configured. */
  static Issuer configured(SecurityConfig config) {
    return remote(
        null,
        config.issuer().orElseThrow(),
        config.audience().orElse(null),
        config.jwksUri().orElse(null),
        ClaimPaths.of(config.provider()).with(mapping(config)),
        "configured",
        config);
  }

  /** The issuer that a tenant brought. */
  static Issuer of(TenantIssuer settings, SecurityConfig config) {
    ClaimPaths usual = ClaimPaths.of(settings.provider());
    return remote(
        settings.tenant(),
        settings.issuer(),
        settings.audience(),
        settings.jwksUri(),
        settings.mapping() == null ? usual : usual.with(settings.mapping()),
        settings.tenant() + "@" + settings.revision(),
        config);
  }

  private static ClaimMapping mapping(SecurityConfig config) {
    return new ClaimMapping(
        config.tenantClaim().orElse(null),
        config.subjectClaim().orElse(null),
        config.roleClaims().orElse(null),
        config.scopeClaims().orElse(null),
        config.employeeClaim().orElse(null),
        config.emailClaim().orElse(null),
        config.emailVerifiedClaim().orElse(null),
        config.clientClaims().orElse(null),
        config.orgUnitClaim().orElse(null),
        config.rolePrefix().orElse(null));
  }

  private static Issuer remote(
      @Nullable String tenant,
      String name,
      @Nullable String audience,
      @Nullable String jwks,
      ClaimPaths claims,
      String key,
      SecurityConfig config) {
    var token =
        OidcTenantConfig.builder()
            .tenantId(key)
            .authServerUrl(name)
            .applicationType(ApplicationType.SERVICE)
            .connectionTimeout(Duration.ofSeconds(5))
            .token()
            .lifespanGrace((int) config.clockSkew().toSeconds())
            .forcedJwkRefreshInterval(config.keyRefresh());
    if (audience != null) {
      token.audience(List.of(audience));
    }
    if (jwks == null) {
      return new Issuer(tenant, name, audience, claims, token.end().build());
    }
    var known = token.issuer(name).end().discoveryEnabled(false).jwksPath(jwks);
    return new Issuer(tenant, name, audience, claims, known.build());
  }
}
