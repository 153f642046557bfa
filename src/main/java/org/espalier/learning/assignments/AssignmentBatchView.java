package org.espalier.learning.assignments;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.problem.Fault;

/**
 * What became of one activity for many people.
 *
 * @param assigned the assignments that were made
 * @param refused the people for whom none was made, and why
 */
@Schema(name = "AssignmentBatch")
public record AssignmentBatchView(List<UUID> assigned, List<Refused> refused) {

  /**
   * Somebody for whom none was made.
   *
   * @param errors why
   */
  @Schema(name = "RefusedAssignment")
  public record Refused(UUID employeeId, List<Fault> errors) {}
}
