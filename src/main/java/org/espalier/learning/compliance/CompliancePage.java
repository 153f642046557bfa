package org.espalier.learning.compliance;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/**
 * A page of standings.
 *
 * @param items the standings, a person's all on one page
 * @param nextCursor what to send as {@code cursor} for the next page; null at the end
 */
@Schema(name = "CompliancePage")
public record CompliancePage(List<PersonCompliance> items, @Nullable String nextCursor) {

  /**
   * The page after a cursor.
   *
   * @param all every standing, in the order of people
   * @throws org.espalier.platform.problem.ProblemException INVALID_CURSOR
   */
  static CompliancePage of(List<PersonCompliance> all, int limit, @Nullable String cursor) {
    List<PersonCompliance> left = all;
    if (cursor != null) {
      UUID after = decode(cursor);
      left = all.stream().filter(one -> later(one.employeeId(), after)).toList();
    }
    int end = Math.min(limit, left.size());
    while (end > 0
        && end < left.size()
        && left.get(end).employeeId().equals(left.get(end - 1).employeeId())) {
      end++;
    }
    boolean more = end < left.size();
    return new CompliancePage(
        left.subList(0, end), more ? encode(left.get(end - 1).employeeId()) : null);
  }

  /** In the order of PostgreSQL, which compares the bytes as they are. */
  private static boolean later(UUID one, UUID other) {
    return one.toString().compareTo(other.toString()) > 0;
  }

  private static String encode(UUID last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(last.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static UUID decode(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      UUID id = UUID.fromString(text);
      if (encode(id).equals(cursor)) {
        return id;
      }
    } catch (IllegalArgumentException e) {
      throw CommonProblem.INVALID_CURSOR.because("The cursor was not made by this list.");
    }
    throw CommonProblem.INVALID_CURSOR.because("The cursor was not made by this list.");
  }
}
