package org.espalier.platform.http;

import org.espalier.platform.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/**
 * What a caller expects of a thing before it is put in its place (RFC 9110, section 13): {@code
 * If-Match} that it is there as it was read, {@code If-None-Match: *} that there is none.
 */
public record Precondition(@Nullable String ifMatch, @Nullable String ifNoneMatch) {

  /** Whatever is there. */
  public static final Precondition NONE = new Precondition(null, null);

  /** True if it depends on what is there. */
  public boolean given() {
    return ifMatch != null || ifNoneMatch != null;
  }

  /**
   * Insists on it.
   *
   * @param revision of what is there, or null if nothing is
   * @throws org.espalier.platform.problem.ProblemException STALE_VERSION
   */
  public void require(@Nullable Integer revision) {
    if (revision == null) {
      if (ifMatch != null) {
        throw CommonProblem.STALE_VERSION.because("There is none with this external id.");
      }
      return;
    }
    Etag.requireMatch(ifMatch, revision);
    if (ifNoneMatch != null && Etag.matches(ifNoneMatch, revision)) {
      throw taken();
    }
  }

  /**
   * Insists that nothing was there, where that was expected and is known only afterwards.
   *
   * @throws org.espalier.platform.problem.ProblemException STALE_VERSION
   */
  public void requireAbsent(boolean absent) {
    if (!absent && ifNoneMatch != null && ifNoneMatch.strip().equals("*")) {
      throw taken();
    }
  }

  private static RuntimeException taken() {
    return CommonProblem.STALE_VERSION.because("There is one with this external id already.");
  }
}
