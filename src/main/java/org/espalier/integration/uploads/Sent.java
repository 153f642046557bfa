package org.espalier.integration.uploads;

import org.espalier.platform.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of the file that it brings.
 *
 * @param type its media type, if the client says one
 * @param encoding how it is packed, if it is
 */
record Sent(@Nullable String type, @Nullable String encoding) {

  static final String NDJSON = "application/x-ndjson";
  static final String CSV = "text/csv";
  static final String ANY = "application/octet-stream";

  /**
   * Insists that it can be what the address is for; clients that know no media type send none.
   *
   * @throws org.espalier.platform.problem.ProblemException UNSUPPORTED_MEDIA_TYPE
   */
  void require(boolean csv) {
    if (type != null && type.startsWith(csv ? NDJSON : CSV)) {
      throw CommonProblem.UNSUPPORTED_MEDIA_TYPE.because(
          "This address takes " + (csv ? CSV : NDJSON) + ".");
    }
    if (encoding != null
        && !encoding.equalsIgnoreCase("gzip")
        && !encoding.equalsIgnoreCase("identity")) {
      throw CommonProblem.UNSUPPORTED_MEDIA_TYPE.because("The only content encoding is gzip.");
    }
  }

  /** True if it is packed. */
  boolean gzip() {
    return "gzip".equalsIgnoreCase(encoding);
  }
}
