package org.espalier.learning.certifications;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Answers;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Decisions about people's certifications over REST. */
@Path("/api/v1/certification-decisions")
@Tag(
    name = "Certification decisions",
    description =
        "Revocations and exemptions. Append-only; they are taken back by another decision.")
@RunOnVirtualThread
class CertificationDecisionResource {

  private final CertificationDecisions decisions;

  CertificationDecisionResource(CertificationDecisions decisions) {
    this.decisions = decisions;
  }

  @GET
  @SortedBy("decidedAt")
  public Page<CertificationDecisionView> list(
      @BeanParam PageParams page,
      @QueryParam("employeeId") @Nullable String employeeId,
      @QueryParam("certificationId") @Nullable String certificationId) {
    return decisions.page(page, CertificationDecisions.filters(employeeId, certificationId));
  }

  @GET
  @Path("/{id}")
  public CertificationDecisionView get(@PathParam("id") UUID id) {
    return decisions.get(id);
  }

  /** What people hold follows from it at once, for every day from which it holds. */
  @POST
  @Idempotent
  @Operation(
      operationId = "recordCertificationDecision",
      summary = "Revoke a certification, exempt somebody from it, or take that back")
  public RestResponse<CertificationDecisionView> record(Body<CertificationDecisionInput> body) {
    return Answers.createdThing("/api/v1/certification-decisions", decisions.decide(body));
  }
}
