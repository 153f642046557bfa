package org.espalier.plan.conversation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Answers;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.MergePatch;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.problem.Problems;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Comments on development plans over REST. */
@Path("/api/v1/development-plans/{id}/comments")
@Tag(name = "Development plans")
@RunOnVirtualThread
class CommentResource {

  private final Comments comments;

  CommentResource(Comments comments) {
    this.comments = comments;
  }

  /**
   * What was said about the plan and its items.
   *
   * @param itemId only what is about this item
   */
  @GET
  @SortedBy("createdAt")
  @Operation(description = "Whoever sees the plan sees them, the first one first.")
  @Problems("GONE")
  public Page<CommentView> list(
      @PathParam("id") UUID id,
      @BeanParam PageParams page,
      @QueryParam("itemId") @Nullable String itemId) {
    return comments.page(id, page, itemId);
  }

  @GET
  @Path("/{commentId}")
  @Problems("GONE")
  public CommentView get(@PathParam("id") UUID id, @PathParam("commentId") UUID commentId) {
    return comments.get(id, commentId);
  }

  @POST
  @Idempotent
  @Operation(description = "Employee, managers and talent admins comment; HR partners only read.")
  @Problems("GONE")
  public RestResponse<CommentView> add(@PathParam("id") UUID id, Body<CommentInput> body) {
    return Answers.createdThing(
        "/api/v1/development-plans/" + id + "/comments", comments.add(id, body));
  }

  @PATCH
  @Path("/{commentId}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(description = "Its author says it otherwise; when is told as `editedAt`.")
  @Problems("GONE")
  public CommentView patch(
      @PathParam("id") UUID id,
      @PathParam("commentId") UUID commentId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      MergePatch patch) {
    return comments.patch(id, commentId, patch, ifMatch);
  }

  @DELETE
  @Path("/{commentId}")
  @Operation(
      description =
          "Its author takes it back: the list with deleted=include shows that there was"
              + " one, without its words.")
  @Problems("GONE")
  public void delete(
      @PathParam("id") UUID id,
      @PathParam("commentId") UUID commentId,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    comments.delete(id, commentId, ifMatch);
  }
}
