package org.espalier.recruiting.standing;

import java.util.Comparator;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.recruiting.applications.ApplicationStage;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who applied, against what the requisition asks for.
 *
 * @param applicationExternalId the application's id in its source
 * @param candidateId the candidate from outside; null for who is employed already
 * @param employeeId who is employed already; null for a candidate from outside
 * @param personExternalId the candidate's or the employee's id in its source
 * @param givenName the applicant's
 * @param familyName the applicant's
 * @param stage how far the application is
 * @param standing how the applicant stands against what the requisition asks for
 */
@Schema(name = "RankedCandidate")
public record RankedCandidate(
    UUID applicationId,
    String applicationExternalId,
    @Nullable UUID candidateId,
    @Nullable UUID employeeId,
    String personExternalId,
    String givenName,
    String familyName,
    ApplicationStage stage,
    Standing standing) {

  static final Comparator<RankedCandidate> BEST =
      Comparator.comparing(RankedCandidate::standing, Standing.BEST)
          .thenComparing(RankedCandidate::personExternalId)
          .thenComparing(RankedCandidate::applicationId);

  RankedCandidate with(Standing found) {
    return new RankedCandidate(
        applicationId,
        applicationExternalId,
        candidateId,
        employeeId,
        personExternalId,
        givenName,
        familyName,
        stage,
        found);
  }
}
