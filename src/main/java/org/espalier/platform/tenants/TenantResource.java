package org.espalier.platform.tenants;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Answers;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.MergePatch;
import org.espalier.platform.idempotency.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Tenants over REST, for operators. */
@Path("/api/v1/tenants")
@Tag(name = "Tenants", description = "Who is on this server, and whose tokens speak for whom.")
@RunOnVirtualThread
class TenantResource {

  private final TenantRegister register;

  TenantResource(TenantRegister register) {
    this.register = register;
  }

  /**
   * Needs the role operator.
   *
   * @param limit tenants in a part
   * @param cursor nextCursor of the part before
   */
  @GET
  @Operation(operationId = "listTenants", summary = "The tenants of this server, by slug")
  public TenantsView list(
      @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
    return register.page(limit, cursor);
  }

  /** Needs the role operator. */
  @GET
  @Path("/{slug}")
  @Operation(operationId = "getTenant", summary = "Read a tenant")
  public TenantView get(@PathParam("slug") String slug) {
    return register.get(slug);
  }

  /**
   * Needs the role operator. A tenant that brings an issuer is reached by the tokens of that issuer
   * and of no other, from now on.
   */
  @POST
  @Idempotent
  @Operation(
      operationId = "createTenant",
      summary = "Register a tenant, with its issuer if it brings one")
  public RestResponse<TenantView> create(Body<TenantInput> body) {
    TenantView made = register.create(body);
    return Answers.created("/api/v1/tenants/" + made.slug(), made);
  }

  /** Needs the role operator. What changes of its issuer holds at once, for old tokens too. */
  @PATCH
  @Path("/{slug}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(operationId = "patchTenant", summary = "Change some members of a tenant")
  public TenantView patch(
      @PathParam("slug") String slug,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      MergePatch patch) {
    return register.patch(slug, patch, ifMatch);
  }
}
