package org.espalier.insight.compliance;

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
   * The first page of standings.
   *
   * @param found in the order of people, those of the last person in full
   */
  static CompliancePage of(List<PersonCompliance> found, int limit) {
    int end = Math.min(limit, found.size());
    while (end > 0
        && end < found.size()
        && found.get(end).employeeId().equals(found.get(end - 1).employeeId())) {
      end++;
    }
    boolean more = end < found.size();
    return new CompliancePage(
        found.subList(0, end), more ? encode(found.get(end - 1).employeeId()) : null);
  }

  /**
   * Behind whom a page is asked for; null for the first one.
   *
   * @throws org.espalier.platform.problem.ProblemException INVALID_CURSOR
   */
  static @Nullable UUID after(@Nullable String cursor) {
    return cursor == null ? null : decode(cursor);
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
