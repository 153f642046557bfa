package org.espalier.integration.scim.protocol;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.espalier.platform.security.Rights;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Who gets in: talent admins, and programs with the scope {@code scim:read} to read and {@code
 * scim:write} to write. Behind the door, and only there, a program's scope stands for those of what
 * it reads and writes by SCIM: people and org units. What SCIM tells of itself is for everybody
 * with a token, and people may ask who they are themselves.
 */
class ScimDoor {

  private static final Set<String> OPEN =
      Set.of("ServiceProviderConfig", "Schemas", "ResourceTypes");

  /** What a program reads by SCIM, and what it writes. */
  private static final Set<String> TO_READ = Set.of("employees:read");

  private static final Set<String> TO_WRITE =
      Set.of("employees:read", "employees:write", "org-units:read", "org-units:write");

  private final Tenancy tenancy;
  private final Rights rights;

  ScimDoor(Tenancy tenancy) {
    this.tenancy = tenancy;
    this.rights = new Rights("scim", tenancy);
  }

  @ServerRequestFilter(priority = Priorities.AUTHENTICATION + 10)
  void enter(ContainerRequestContext request) {
    String path = path(request);
    if (!Scim.within(path) || !tenancy.known()) {
      return;
    }
    String[] parts = path.substring(Scim.ROOT.length()).split("/", -1);
    String place = parts.length > 1 ? parts[1] : "";
    if (OPEN.contains(place)) {
      return;
    }
    boolean reads =
        Set.of("GET", "HEAD").contains(request.getMethod())
            || (request.getMethod().equals("POST") && parts[parts.length - 1].equals(".search"));
    if (place.equals("Me") && reads && !rights.onAll(Right.READ)) {
      return;
    }
    rights.require(reads ? Right.READ : Right.WRITE);
    if (tenancy.caller().is(Role.INTEGRATION)) {
      tenancy.enter(tenancy.caller().withScopes(reads ? TO_READ : TO_WRITE));
    }
  }

  private static String path(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    return path.startsWith("/") ? path : "/" + path;
  }
}
