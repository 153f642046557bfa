package org.espalier.platform.security;

import org.espalier.platform.tenancy.Caller;

/**
 * Roles that are kept here for people, beside those that their tokens say. Asked once for each
 * token that is verified, in tenants that keep any, and when something is done later in the name of
 * somebody.
 */
public interface StoredRoles {

  /** The caller, whose unit of work this is, with the roles that are kept. */
  Caller with(Caller caller);
}
