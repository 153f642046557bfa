package org.espalier.succession.bench;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether anybody could follow in a key position. */
@Schema(
    description =
        "NO_COVER: nobody is nominated. EMERGENCY_ONLY: somebody would stand in for a time, nobody would follow."
            + " COVERED: somebody would follow, be it in years; the numbers by readiness tell how soon.")
public enum Cover {
  NO_COVER,
  EMERGENCY_ONLY,
  COVERED;

  /**
   * What nominations amount to.
   *
   * @param followers how many would follow
   * @param interim how many would only stand in
   */
  static Cover of(long followers, long interim) {
    return followers > 0 ? COVERED : interim > 0 ? EMERGENCY_ONLY : NO_COVER;
  }
}
