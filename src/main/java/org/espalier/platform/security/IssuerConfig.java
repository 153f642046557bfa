package org.espalier.platform.security;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Tells the OIDC engine by which issuer a token is verified: the configured one, or the development
 * issuer.
 */
@ApplicationScoped
class IssuerConfig implements TenantConfigResolver {

  private final OidcTenantConfig config;

  IssuerConfig(SecurityConfig security, DevIssuer development) {
    this.config = development.active() ? development(development) : configured(security);
  }

  @Override
  public Uni<OidcTenantConfig> resolve(
      RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
    return Uni.createFrom().item(config);
  }

  private static OidcTenantConfig development(DevIssuer issuer) {
    return OidcTenantConfig.builder()
        .tenantId("development")
        .publicKey(issuer.publicKey())
        .token()
        .issuer(DevIssuer.NAME)
        .end()
        .build();
  }

  private static OidcTenantConfig configured(SecurityConfig security) {
    var builder =
        OidcTenantConfig.builder()
            .tenantId("configured")
            .authServerUrl(security.issuer().orElseThrow())
            .applicationType(ApplicationType.SERVICE);
    return security
        .audience()
        .map(audience -> builder.token().audience(List.of(audience)).end().build())
        .orElseGet(builder::build);
  }
}
