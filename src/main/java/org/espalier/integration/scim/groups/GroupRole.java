package org.espalier.integration.scim.groups;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Role;

/**
 * The roles that groups can carry, and who may give them: members come by whoever provisions, but
 * what they may do then is decided by talent admins, or by programs with the scope {@code
 * scim-roles:write}. The role that sees pay is given by those who see it.
 */
final class GroupRole {

  private static final Set<Role> CARRIED =
      EnumSet.of(
          Role.HR_PARTNER, Role.LEARNING_ADMIN, Role.TALENT_ADMIN, Role.COMPENSATION, Role.AUDITOR);

  private GroupRole() {}

  static List<String> names() {
    return CARRIED.stream().map(Role::wire).sorted().toList();
  }

  /**
   * The role of a name.
   *
   * @throws ScimRefusal invalidValue
   */
  static Role of(String name) {
    return Role.ofWire(name.toLowerCase(Locale.ROOT))
        .filter(CARRIED::contains)
        .orElseThrow(() ->
            ScimRefusal.invalidValue(
                "A group can carry the roles " + String.join(", ", names()) + "."));
  }

  /** True for programs that provision people; no wildcard of scopes says so. */
  static boolean provisions(Caller caller) {
    return caller.is(Role.INTEGRATION) && caller.scopes().contains("scim:write");
  }

  /** True if the caller may say that a group carries a role; no wildcard of scopes says so. */
  static boolean gives(Caller caller, Role role) {
    return role == Role.COMPENSATION
        ? caller.hasPay(Right.WRITE)
        : caller.is(Role.TALENT_ADMIN)
            || (caller.is(Role.INTEGRATION) && caller.scopes().contains("scim-roles:write"));
  }

  /**
   * Insists that the caller may say that a group carries a role, or carries it no more.
   *
   * @throws ScimRefusal forbidden
   */
  static void requireGiving(Caller caller, Role role) {
    if (!gives(caller, role)) {
      throw ScimRefusal.forbidden(
          role == Role.COMPENSATION
              ? "This role is given by those who have it, or by the scope pay:write."
              : "Roles are given by talent admins, or by the scope scim-roles:write.");
    }
  }
}
