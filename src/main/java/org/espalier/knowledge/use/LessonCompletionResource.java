package org.espalier.knowledge.use;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;

/** The lessons that people finished, over REST. */
@Path("/api/v1/employees/{id}/lesson-completions")
@Tag(name = "Articles")
@RunOnVirtualThread
class LessonCompletionResource {

  private final LessonCompletions completions;

  LessonCompletionResource(LessonCompletions completions) {
    this.completions = completions;
  }

  /** The last one first. */
  @GET
  @SortedBy("completedAt")
  @Operation(
      operationId = "listLessonCompletions",
      summary = "List the lessons that a person finished")
  public Page<LessonCompletionView> list(@PathParam("id") UUID id, @BeanParam PageParams page) {
    return completions.of(id, page);
  }
}
