package org.espalier.learning.enrolments;

import java.time.Instant;
import org.espalier.platform.http.Etag;
import org.espalier.platform.workflow.Steps;
import org.jspecify.annotations.Nullable;

/** A step that somebody wants an enrolment to take. */
record EnrolmentStep(EnrolmentView present, EnrolmentState to) {

  /**
   * Insists that it can be taken now.
   *
   * @throws org.espalier.platform.problem.ProblemException STALE_VERSION, ILLEGAL_TRANSITION,
   *     WITHDRAWAL_CLOSED or ENROLMENT_CLOSED
   */
  void require(
      LockedSession session,
      EnrolmentPolicy.Relation relation,
      @Nullable String ifMatch,
      Instant now) {
    Etag.requireMatch(ifMatch, present.revision());
    Steps.require(present.state(), to, present.state().next());
    if (present.state() == EnrolmentState.ENROLLED) {
      session.requireWithdrawable(now, relation == EnrolmentPolicy.Relation.ADMIN);
    }
    if (to == EnrolmentState.ENROLLED && present.lapsed()) {
      throw EnrolmentProblem.ENROLMENT_CLOSED.because(
          "The offer expired at " + present.offerExpiresAt() + ".");
    }
  }
}
