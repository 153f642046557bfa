package org.espalier.learning.completions;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;

/** Learning records over REST. */
@Path("/api/v1/employees/{id}/learning-record")
@Tag(name = "Learning records", description = "What a person learned and is to learn.")
@RunOnVirtualThread
class LearningRecordResource {

  private final LearningRecords records;

  LearningRecordResource(LearningRecords records) {
    this.records = records;
  }

  /** The parameters of lists hold for the page of completions. */
  @GET
  @Operation(
      operationId = "getLearningRecord",
      summary = "The learning record of a person: totals, open assignments, a page of completions")
  @SortedBy({"completedAt", "recordedAt"})
  public LearningRecordView get(@PathParam("id") UUID id, @BeanParam PageParams page) {
    return records.of(id, page);
  }
}
