package org.espalier.platform.security;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose tokens they are: each identity provider says in its own places who the caller is. */
@Schema(name = "IdentityProvider")
public enum IdentityProvider {
  /** The places that are common to most. */
  GENERIC,
  /** Keycloak: realm roles; tenant and employee by user attribute mappers of these names. */
  KEYCLOAK,
  /**
   * Entra ID: app roles, among them scopes of programs such as {@code employees:read}; people by
   * object id, or by an address whose domain's owner was verified (optional claim xms_edov).
   */
  ENTRA_ID,
  /** Okta: groups as roles; {@code uid} is the person, {@code cid} the program. */
  OKTA
}
