package org.espalier.platform.security;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a token says what. A path names members joined by {@code /}; a {@code /} within a name is
 * {@code ~1} (RFC 6901).
 *
 * @param tenant the tenant's slug; may be absent from tokens of a tenant's own issuer
 * @param subject who the caller is
 * @param roles the roles; all places that have some count
 * @param scopes the scopes of programs; as an array, or as one text parted by blanks
 * @param employee the external id of the caller's employee
 * @param email the caller's address
 * @param emailVerified whether the issuer has verified it: true, "true", 1 or "1"
 * @param client the program that the token was issued to; the first place that names one counts
 * @param orgUnits external ids of the units of an HR partner
 * @param rolePrefix what stands in front of each role's name; other names mean nothing
 */
record ClaimPaths(
    String tenant,
    String subject,
    List<String> roles,
    List<String> scopes,
    String employee,
    String email,
    String emailVerified,
    List<String> client,
    String orgUnits,
    String rolePrefix) {

  /** Where an identity provider's tokens usually say what. */
  static ClaimPaths of(IdentityProvider provider) {
    return switch (provider) {
      case GENERIC ->
          new ClaimPaths(
              "tenant",
              "sub",
              List.of("roles", "realm_access/roles"),
              List.of("scopes", "scope", "scp"),
              "employee_external_id",
              "email",
              "email_verified",
              List.of("azp", "client_id", "appid", "cid"),
              "org_unit_external_ids",
              "");
      case KEYCLOAK ->
          new ClaimPaths(
              "tenant",
              "sub",
              List.of("realm_access/roles", "roles"),
              List.of("scope", "scopes"),
              "employee_external_id",
              "email",
              "email_verified",
              List.of("azp", "client_id"),
              "org_unit_external_ids",
              "");
      case ENTRA_ID ->
          new ClaimPaths(
              "extn.tenant",
              "oid",
              List.of("roles"),
              List.of("scp", "roles"),
              "extn.employee_external_id",
              "email",
              "xms_edov",
              List.of("azp", "appid"),
              "extn.org_unit_external_ids",
              "");
      case OKTA ->
          new ClaimPaths(
              "tenant",
              "uid",
              List.of("groups", "roles"),
              List.of("scp"),
              "employee_external_id",
              "email",
              "email_verified",
              List.of("cid"),
              "org_unit_external_ids",
              "");
    };
  }

  /** The same, but for what the mapping says otherwise. */
  ClaimPaths with(ClaimMapping mapping) {
    return new ClaimPaths(
        or(mapping.tenant(), tenant),
        or(mapping.subject(), subject),
        or(mapping.roles(), roles),
        or(mapping.scopes(), scopes),
        or(mapping.employee(), employee),
        or(mapping.email(), email),
        or(mapping.emailVerified(), emailVerified),
        or(mapping.client(), client),
        or(mapping.orgUnits(), orgUnits),
        or(mapping.rolePrefix(), rolePrefix));
  }

  private static <T> T or(@Nullable T said, T usual) {
    return said == null ? usual : said;
  }
}
