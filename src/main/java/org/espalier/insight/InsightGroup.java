package org.espalier.insight;

import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What numbers are told of.
 *
 * @param id the unit, job or cycle; null for values, for everything together, and for what belongs
 *     to none
 * @param externalId its external id
 * @param name what it is called, or the value; null for everything together, and for what belongs
 *     to none
 */
@Schema(name = "InsightGroup")
public record InsightGroup(@Nullable UUID id, @Nullable String externalId, @Nullable String name) {

  /** Groups of an answer at the most. */
  public static final int MOST = 5_000;

  /** Of the columns id, external_id and name. */
  public static InsightGroup of(Row row) throws SQLException {
    return new InsightGroup(
        row.uuidOrNull("id"), row.textOrNull("external_id"), row.textOrNull("name"));
  }

  /** What answers are told that would have more groups than {@link #MOST}. */
  public static ProblemException tooMany() {
    return CommonProblem.UNPROCESSABLE.because(
        "That would be more than " + MOST + " groups: ask for fewer.");
  }
}
