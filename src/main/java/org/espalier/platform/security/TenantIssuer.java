package org.espalier.platform.security;

import org.jspecify.annotations.Nullable;

/**
 * The issuer that a tenant brought, as it is registered.
 *
 * @param tenant slug of the tenant
 * @param revision of the registration: what was verified by an older one is verified anew
 * @param issuer its URL, which tokens name as {@code iss}
 * @param audience what tokens must name as {@code aud}
 * @param jwksUri URL of its keys; null if its discovery document says so
 * @param provider whose tokens they are
 * @param mapping how they differ from the usual; null if they do not
 */
record TenantIssuer(
    String tenant,
    int revision,
    String issuer,
    String audience,
    @Nullable String jwksUri,
    IdentityProvider provider,
    @Nullable ClaimMapping mapping) {}
