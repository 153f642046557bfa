package org.espalier.platform.tenancy;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as their token says.
 *
 * @param tenant slug of the tenant
 * @param subject the token's subject; people are linked to employees by it
 * @param roles what the caller may do across the tenant; without one it is a plain employee
 * @param scopes what an integration may do, such as {@code employees:write}
 * @param employeeExternalId the employee that the token names, if it does
 */
public record Caller(
    String tenant,
    String subject,
    Set<Role> roles,
    Set<String> scopes,
    @Nullable String employeeExternalId) {

  public Caller {
    roles = Set.copyOf(roles);
    scopes = Set.copyOf(scopes);
  }

  /** The server itself, working for a tenant in the background. */
  public static Caller system(String tenant) {
    return new Caller(tenant, "espalier", Set.of(Role.TALENT_ADMIN), Set.of(), null);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** True if the caller is an integration with this right, or the wildcard of it. */
  public boolean hasScope(String resource, Right right) {
    return is(Role.INTEGRATION)
        && (scopes.contains(resource + ":" + right.wire()) || scopes.contains("*:" + right.wire()));
  }
}
