package org.espalier.platform.tenancy;

import java.util.UUID;

/**
 * The key of every entity: loading by it names the tenant in the statement.
 *
 * @param tenant slug of the tenant
 * @param id the thing
 */
public record TenantKey(String tenant, UUID id) {}
