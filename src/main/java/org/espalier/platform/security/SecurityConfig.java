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

  /** URL of the issuer's keys, where it has no discovery document. */
  Optional<String> jwksUri();

  /** Whose tokens they are: where each says what, unless said otherwise below. */
  @WithDefault("GENERIC")
  IdentityProvider provider();

  /** Path of the claim that names the tenant, members joined by {@code /}. */
  Optional<String> tenantClaim();

  /** Path of the claim that names the caller. */
  Optional<String> subjectClaim();

  /** Paths of the claims that list roles. */
  Optional<List<String>> roleClaims();

  /** What stands in front of each role's name. */
  Optional<String> rolePrefix();

  /** Paths of the claims that list scopes, as an array or in one text parted by spaces. */
  Optional<List<String>> scopeClaims();

  /** Path of the claim that names the caller's employee by external id. */
  Optional<String> employeeClaim();

  /** Path of the claim with the caller's e-mail address. */
  Optional<String> emailClaim();

  /** Path of the claim that says whether the address was verified. */
  Optional<String> emailVerifiedClaim();

  /** Paths of the claims that name the program that the token was issued to. */
  Optional<List<String>> clientClaims();

  /** Path of the claim that lists the units of an HR partner by external id. */
  Optional<String> orgUnitClaim();

  /** By how much clocks may differ. */
  @WithDefault("PT30S")
  Duration clockSkew();

  /** How long a verified token is trusted without looking again; never beyond its own expiry. */
  @WithDefault("PT1M")
  Duration remember();

  /** How often an issuer is asked at the most for keys that are not known yet. */
  @WithDefault("PT10S")
  Duration keyRefresh();
}
