package org.espalier.platform.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How tokens are understood. */
@ConfigMapping(prefix = "espalier.oidc")
public interface SecurityConfig {

  /** URL of the OIDC issuer; without one, and only on loopback, the development issuer is used. */
  Optional<String> issuer();

  /** The audience that tokens must name; any if absent. */
  Optional<String> audience();

  /** Path of the claim that names the tenant, members joined by {@code /}. */
  @WithDefault("tenant")
  String tenantClaim();

  /** Paths of the claims that list roles. */
  @WithDefault("roles,realm_access/roles")
  List<String> roleClaims();

  /** Paths of the claims that list scopes, as an array or in one text parted by spaces. */
  @WithDefault("scopes,scope,scp")
  List<String> scopeClaims();

  /** Path of the claim that names the caller's employee by external id. */
  @WithDefault("employee_external_id")
  String employeeClaim();

  /** How long a verified token is trusted without looking again; never beyond its own expiry. */
  @WithDefault("PT1M")
  Duration remember();
}
