package org.espalier.competency.evidence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.competency.frameworks.EvidenceSource;
import org.espalier.platform.http.Answers;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Evidence over REST. */
@Path("/api/v1/evidence")
@Tag(
    name = "Evidence",
    description = "What was observed of people. Append-only; wrong evidence is revoked.")
@RunOnVirtualThread
class EvidenceResource {

  private final EvidenceLog log;

  EvidenceResource(EvidenceLog log) {
    this.log = log;
  }

  @GET
  @SortedBy({"observedAt", "recordedAt"})
  public Page<EvidenceView> list(
      @BeanParam PageParams page,
      @QueryParam("employeeId") @Nullable String employeeId,
      @QueryParam("competencyId") @Nullable String competencyId,
      @Parameter(
              description = "Only those that this kind of source observed.",
              schema = @Schema(implementation = EvidenceSource.class))
          @QueryParam("evidenceSource")
          @Nullable String evidenceSource) {
    return log.page(page, EvidenceFilters.of(employeeId, competencyId, evidenceSource));
  }

  @GET
  @Path("/{id}")
  public EvidenceView get(@PathParam("id") UUID id) {
    return log.get(id);
  }

  @POST
  @Idempotent
  public RestResponse<EvidenceView> record(Body<EvidenceInput> body) {
    return Answers.createdThing("/api/v1/evidence", log.record(body));
  }

  @POST
  @Path("/{id}/revocations")
  @Idempotent
  public RestResponse<EvidenceView> revoke(@PathParam("id") UUID id, Body<Revocation> body) {
    return RestResponse.ok(log.revoke(id, body.valid()));
  }
}
