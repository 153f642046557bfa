package org.espalier.platform.sync;

import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/** What a thing is called where it comes from: the source, and the id that the source gave it. */
record SyncKey(String source, String externalId) {

  private static final int LONGEST = 200;

  /** What stands for bytes of a path that are no text. */
  private static final char UNREADABLE = '\uFFFD';

  /** A key whose source is the usual one unless it is told. */
  static SyncKey of(@Nullable String source, String externalId) {
    return new SyncKey(source == null ? SyncInput.DEFAULT_SOURCE : source, externalId);
  }

  /** Tells if no thing could have this external id. */
  void requirePossible(Faults faults) {
    boolean possible =
        externalId.matches(SyncInput.KEY)
            && externalId.length() <= LONGEST
            && externalId.indexOf(UNREADABLE) < 0;
    if (!possible) {
      faults.add(
          "/externalId",
          FaultCode.INVALID_FORMAT,
          "The external id in the path is not a possible one.");
    }
  }

  /** Tells if what was sent names another thing than this. */
  void requireSame(SyncInput sent, Faults faults) {
    requireSame("/externalId", externalId, sent.externalId(), faults);
    requireSame("/source", source, sent.system(), faults);
  }

  private static void requireSame(
      String pointer, String expected, @Nullable String given, Faults faults) {
    if (given != null && !given.equals(expected)) {
      faults.add(pointer, FaultCode.IMMUTABLE, "This must be \"" + expected + "\" or absent here.");
    }
  }
}
