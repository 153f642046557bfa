package org.espalier.platform.http;

import jakarta.persistence.OptimisticLockException;
import org.espalier.platform.log.Marks;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.sql.SqlFailure;
import org.jboss.logging.Logger;

/**
 * What clients are told of an exception, whichever way they came. What cannot be told is logged
 * with the trace id and becomes INTERNAL.
 */
public final class Failures {

  private static final Logger LOG = Logger.getLogger(Failures.class);

  private Failures() {}

  /** The problem that an exception is to a client. */
  public static ProblemException problem(Throwable thrown, String traceId) {
    return switch (thrown) {
      case ProblemException problem -> problem;
      case OptimisticLockException _ ->
          CommonProblem.STALE_VERSION.because("Somebody else changed it at the same moment.");
      case SqlFailure refused when refused.duplicate() || refused.dangling() ->
          CommonProblem.CONFLICT.because("Another request changed the same things at this moment.");
      default ->
          SqlFailure.within(thrown).orElse(null) instanceof ProblemException busy
              ? busy
              : internal(thrown, traceId);
    };
  }

  private static ProblemException internal(Throwable thrown, String traceId) {
    Marks.in(traceId, () -> LOG.errorf(thrown, "request failed, trace %s", traceId));
    return CommonProblem.INTERNAL.because("The server failed; the failure was logged.");
  }
}
