package org.espalier.workforce.people;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/** Tells callers who they are here. */
@Path("/api/v1/me")
@Tag(name = "Me", description = "Who the caller is.")
@RunOnVirtualThread
class MeResource {

  private final Tenancy tenancy;
  private final Reach reach;
  private final Employees employees;

  MeResource(Tenancy tenancy, Reach reach, Employees employees) {
    this.tenancy = tenancy;
    this.reach = reach;
    this.employees = employees;
  }

  /** The tenant, roles and scopes of the token, and the employee that it belongs to, if any. */
  @GET
  @Operation(operationId = "getMe", summary = "Who the caller is")
  public MeView get() {
    Caller caller = tenancy.caller();
    EmployeeView employee = reach.caller().map(employees::get).orElse(null);
    return new MeView(
        caller.tenant(),
        caller.subject(),
        caller.roles().stream().map(Role::wire).sorted().toList(),
        caller.scopes().stream().sorted().toList(),
        employee);
  }

  /**
   * The caller.
   *
   * @param tenant slug of the tenant
   * @param subject the token's subject
   * @param roles the roles that count here
   * @param scopes the scopes of the token
   * @param employee the employee that the caller is, if any
   */
  @Schema(name = "Me")
  public record MeView(
      String tenant,
      String subject,
      List<String> roles,
      List<String> scopes,
      @Nullable EmployeeView employee) {}
}
