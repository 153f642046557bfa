package org.espalier.recruiting.standing;

import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.workforce.jobs.JobBrief;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * Somebody employed who could fill a requisition.
 *
 * @param job what the person does now
 * @param interested whether the person wants the position or the job, as far as the caller may see
 *     that
 * @param standing how the person stands against what the requisition asks for
 */
@Schema(name = "InternalCandidate")
public record InternalCandidate(
    EmployeeBrief employee, @Nullable JobBrief job, boolean interested, Standing standing) {

  static final Comparator<InternalCandidate> BEST =
      Comparator.comparing(InternalCandidate::standing, Standing.BEST)
          .thenComparing(one -> one.employee().externalId())
          .thenComparing(one -> one.employee().id());

  InternalCandidate with(Standing found) {
    return new InternalCandidate(employee, job, interested, found);
  }
}
