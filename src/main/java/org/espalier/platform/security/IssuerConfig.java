package org.espalier.platform.security;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the OIDC engine by which issuer a request's token is verified. */
@ApplicationScoped
class IssuerConfig implements TenantConfigResolver {

  private static final String ISSUER = "espalier.issuer";

  /** Notes whose token a request carries. */
  static void note(RoutingContext request, Issuer issuer) {
    request.put(ISSUER, issuer);
  }

  @Override
  public Uni<OidcTenantConfig> resolve(
      RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
    Issuer issuer = request.get(ISSUER);
    return issuer == null
        ? Uni.createFrom().nullItem()
        : Uni.createFrom().item(issuer.verification());
  }
}
