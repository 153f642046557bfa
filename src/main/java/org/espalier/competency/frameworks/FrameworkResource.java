package org.espalier.competency.frameworks;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Params;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Problems;
import org.espalier.platform.sync.SyncedResource;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Frameworks over REST. */
@Path("/api/v1/frameworks")
@Tag(name = "Frameworks", description = "Versions of competency frameworks.")
@RunOnVirtualThread
class FrameworkResource extends SyncedResource<FrameworkInput, FrameworkView> {

  private final Frameworks frameworks;
  private final FrameworkVersions versions;

  FrameworkResource(Frameworks frameworks, FrameworkVersions versions) {
    super(frameworks);
    this.frameworks = frameworks;
    this.versions = versions;
  }

  @GET
  @SortedBy({"name", "externalId", "updatedAt"})
  public Page<FrameworkView> list(
      @BeanParam PageParams page, @QueryParam("state") @Nullable String state) {
    return frameworks.page(page, FrameworkFilters.of(state));
  }

  @POST
  @Path("/{id}/transitions")
  @Idempotent
  public RestResponse<FrameworkView> transition(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Body<TransitionRequest> body) {
    return RestResponse.ok(frameworks.transition(id, body.valid(), ifMatch));
  }

  @GET
  @Path("/{id}/transitions")
  public List<TransitionView> transitions(@PathParam("id") UUID id) {
    return frameworks.transitions(id);
  }

  /**
   * Competencies that a later version has more, has no more, names, hangs or describes otherwise.
   *
   * @param id the earlier version
   * @param to the later version
   * @param limit things on a page
   * @param cursor nextCursor of the page before
   */
  @GET
  @Path("/{id}/diff")
  @Operation(
      operationId = "compareFrameworks",
      summary = "What differs between two versions of a framework")
  @Problems("NOT_FOUND")
  public FrameworkDiff diff(
      @PathParam("id") UUID id,
      @Parameter(required = true, schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @QueryParam("to")
          @Nullable String to,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return versions.diff(id, later(to), limit, cursor);
  }

  /**
   * A requirement keeps its key through the versions of a framework: what it last asked for by the
   * one and by the other is compared.
   *
   * @param id the earlier version
   * @param to the later version
   * @param limit things on a page
   * @param cursor nextCursor of the page before
   */
  @GET
  @Path("/{id}/diff/requirements")
  @Operation(
      operationId = "compareFrameworkRequirements",
      summary = "Which requirements ask for another level, or weigh otherwise, by a later version")
  @Problems("NOT_FOUND")
  public RequirementDiff requirementDiff(
      @PathParam("id") UUID id,
      @Parameter(required = true, schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @QueryParam("to")
          @Nullable String to,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return versions.requirements(id, later(to), limit, cursor);
  }

  private static UUID later(@Nullable String to) {
    Params params = new Params();
    UUID later = params.uuid("to", to);
    if (to == null) {
      params.faults().add("?to", FaultCode.REQUIRED, "Say which version to compare with.");
    }
    params.done();
    return Objects.requireNonNull(later);
  }
}
