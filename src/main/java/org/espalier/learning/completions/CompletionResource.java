package org.espalier.learning.completions;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Answers;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Completions over REST. */
@Path("/api/v1/completions")
@Tag(
    name = "Completions",
    description = "What people completed. Append-only; wrong completions are voided.")
@RunOnVirtualThread
class CompletionResource {

  private final Completions completions;
  private final CompletionReader reader;

  CompletionResource(Completions completions, CompletionReader reader) {
    this.completions = completions;
    this.reader = reader;
  }

  @GET
  @SortedBy({"completedAt", "recordedAt"})
  public Page<CompletionView> list(
      @BeanParam PageParams page,
      @QueryParam("employeeId") @Nullable String employeeId,
      @QueryParam("activityId") @Nullable String activityId,
      @QueryParam("assignmentId") @Nullable String assignmentId) {
    return reader.page(page, CompletionFilters.of(employeeId, activityId, assignmentId));
  }

  @GET
  @Path("/{id}")
  public CompletionView get(@PathParam("id") UUID id) {
    return reader.get(id);
  }

  @POST
  @Idempotent
  public RestResponse<CompletionView> record(Body<CompletionInput> body) {
    return Answers.createdThing("/api/v1/completions", completions.record(body));
  }

  @POST
  @Path("/{id}/voidings")
  @Idempotent
  public RestResponse<CompletionView> voidOne(@PathParam("id") UUID id, Body<Voiding> body) {
    return RestResponse.ok(completions.voidOne(id, body.valid()));
  }
}
