package org.espalier.platform.tenancy;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as their token says.
 *
 * @param tenant slug of the tenant
 * @param subject the token's subject; people are linked to employees by it
 * @param roles what the caller may do across the tenant; without one it is a plain employee
 * @param scopes what an integration may do, such as {@code employees:write}
 * @param employeeExternalId the employee that the token names, if it does
 * @param verifiedEmail the address that the issuer has verified, in small letters: it links those
 *     whom the subject does not
 * @param orgUnits external ids of the units of an HR partner that the token names
 * @param orgUnitIds further units of an HR partner, by our ids; without any unit it is the own one
 * @param client the program that the token was issued to, if it says so
 */
public record Caller(
    String tenant,
    String subject,
    Set<Role> roles,
    Set<String> scopes,
    @Nullable String employeeExternalId,
    @Nullable String verifiedEmail,
    Set<String> orgUnits,
    Set<UUID> orgUnitIds,
    @Nullable String client) {

  /** The slug of the tenant that operators belong to whose token names none. */
  public static final String OPERATORS = "operators";

  private static final Set<Role> IMPERSONAL = EnumSet.of(Role.INTEGRATION, Role.OPERATOR);

  public Caller {
    roles = Set.copyOf(roles);
    scopes = Set.copyOf(scopes);
    orgUnits = orgUnits == null ? Set.of() : Set.copyOf(orgUnits);
    orgUnitIds = orgUnitIds == null ? Set.of() : Set.copyOf(orgUnitIds);
  }

  /** The server itself, working for a tenant in the background. */
  public static Caller system(String tenant) {
    return new Caller(
        tenant,
        "espalier",
        Set.of(Role.TALENT_ADMIN, Role.COMPENSATION),
        Set.of(),
        null,
        null,
        Set.of(),
        Set.of(),
        null);
  }

  /** The same with further scopes. */
  public Caller withScopes(Set<String> more) {
    return with(roles, joined(scopes, more), orgUnitIds);
  }

  /** The same with further roles, and units of an HR partner. */
  public Caller withRoles(Set<Role> more, Set<UUID> units) {
    return with(joined(roles, more), scopes, joined(orgUnitIds, units));
  }

  private Caller with(Set<Role> ofRoles, Set<String> ofScopes, Set<UUID> ofUnits) {
    return new Caller(
        tenant,
        subject,
        ofRoles,
        ofScopes,
        employeeExternalId,
        verifiedEmail,
        orgUnits,
        ofUnits,
        client);
  }

  private static <T> Set<T> joined(Set<T> some, Set<T> more) {
    return Stream.concat(some.stream(), more.stream()).collect(Collectors.toSet());
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** True for programs and operators, who are nobody's colleague: they reach no one by relation. */
  public boolean impersonal() {
    return !roles.isEmpty() && IMPERSONAL.containsAll(roles);
  }

  /** True if the caller may do this with what people are paid; no wildcard says so. */
  public boolean hasPay(Right right) {
    return is(Role.COMPENSATION)
        || (is(Role.INTEGRATION) && scopes.contains("pay:" + right.wire()));
  }

  /** True if the caller is an integration with this right, or the wildcard of it. */
  public boolean hasScope(String resource, Right right) {
    return is(Role.INTEGRATION)
        && (scopes.contains(resource + ":" + right.wire()) || scopes.contains("*:" + right.wire()));
  }
}
