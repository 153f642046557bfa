package org.espalier.recruiting.applications;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.sync.SyncedResource;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Applications over REST. */
@Path("/api/v1/job-applications")
@Tag(name = "Candidates")
@RunOnVirtualThread
class JobApplicationResource extends SyncedResource<JobApplicationInput, JobApplicationView> {

  private final JobApplications applications;

  JobApplicationResource(JobApplications applications) {
    super(applications);
    this.applications = applications;
  }

  /**
   * One's own applications, and those for requisitions that the caller fills.
   *
   * @param requisitionId only those for this requisition
   * @param candidateId only those of this candidate from outside
   * @param employeeId only those of this person from inside
   * @param stage only those that are so far
   */
  @GET
  @SortedBy({"externalId", "createdAt", "updatedAt"})
  public Page<JobApplicationView> list(
      @BeanParam PageParams page,
      @QueryParam("requisitionId") @Nullable String requisitionId,
      @QueryParam("candidateId") @Nullable String candidateId,
      @QueryParam("employeeId") @Nullable String employeeId,
      @QueryParam("stage") @Nullable String stage) {
    return applications.page(
        page, JobApplicationFilters.of(requisitionId, candidateId, employeeId, stage));
  }

  @POST
  @Path("/{id}/transitions")
  @Idempotent
  public RestResponse<JobApplicationView> transition(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Body<TransitionRequest> body) {
    return RestResponse.ok(applications.transition(id, body.valid(), ifMatch));
  }

  @GET
  @Path("/{id}/transitions")
  public List<TransitionView> transitions(@PathParam("id") UUID id) {
    return applications.transitions(id);
  }
}
