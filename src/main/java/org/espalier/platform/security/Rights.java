package org.espalier.platform.security;

import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;

/**
 * What roles and scopes allow on a resource, before any relation between caller and thing is looked
 * at.
 */
public final class Rights {

  private final String resource;
  private final Tenancy tenancy;
  private final Role[] masters;

  /**
   * The rights on a resource.
   *
   * @param resource plural, kebab-case, as in scopes
   * @param masters the roles that may do everything with it, besides the talent admin
   */
  public Rights(String resource, Tenancy tenancy, Role... masters) {
    this.resource = resource;
    this.tenancy = tenancy;
    this.masters = masters.clone();
  }

  /** True if the caller has the right on all things of the resource. */
  public boolean onAll(Right right) {
    Caller caller = tenancy.caller();
    if (caller.is(Role.TALENT_ADMIN) || caller.hasScope(resource, right)) {
      return true;
    }
    for (Role master : masters) {
      if (caller.is(master)) {
        return true;
      }
    }
    return false;
  }

  /**
   * True for a program without a person behind it, which has the rights of its scopes and no
   * others; operators have none here.
   */
  public boolean program() {
    return tenancy.caller().impersonal();
  }

  /**
   * Insists on the right on all things of the resource.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  public void require(Right right) {
    if (!onAll(right)) {
      throw CommonProblem.FORBIDDEN.because(
          "This needs the role talent-admin or the scope " + resource + ":" + right.wire() + ".");
    }
  }
}
