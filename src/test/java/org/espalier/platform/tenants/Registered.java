package org.espalier.platform.tenants;

import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.util.List;
import org.espalier.testing.Client;
import org.espalier.testing.OwnIssuer;
import org.espalier.testing.Tenant;

/**
 * A tenant that brings an issuer of its own, and whom the operator registers with it.
 *
 * @param tenant not registered yet
 */
record Registered(OwnIssuer issuer, Tenant tenant, Client operator) {

  static final String AUDIENCE = "espalier";

  Registered(OwnIssuer issuer) {
    this(issuer, Tenant.fresh(), Tenant.fresh().as("operator"));
  }

  /** Registers it, with more settings than the issuer's. */
  void register(String more) {
    register(tenant, more);
  }

  /** Registers another tenant with the same issuer. */
  void register(Tenant one, String more) {
    String settings =
        "{slug:'%s', issuer:'%s', audience:'%s'%s}"
            .formatted(one.slug(), issuer.url(), AUDIENCE, more);
    operator.post("/tenants", settings).expect(201);
  }

  /** The claims of its administrator. */
  JwtClaimsBuilder adminClaims() {
    return issuer.claims("sue", AUDIENCE).claim("roles", List.of("talent-admin"));
  }
}
