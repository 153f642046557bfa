package org.espalier.performance.progress;

import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.insight.Definition;
import org.espalier.insight.InsightGroup;
import org.espalier.insight.Ratio;
import org.espalier.platform.sql.Row;

/**
 * How far the reviews of one group are.
 *
 * @param group of what
 * @param reviews how many there are
 * @param states how many are in each state
 * @param selfAnswered those that the person has handed on, of all
 * @param rated those that the manager has handed on, of all
 * @param shared those that the person sees, signed ones included, of all
 * @param signed those that the person has signed, of all
 * @param late those that stand in a phase of the cycle which is over, of all that are not signed
 */
@Schema(name = "ReviewProgressRow")
public record ReviewProgressRow(
    InsightGroup group,
    long reviews,
    ReviewCounts states,
    Ratio selfAnswered,
    Ratio rated,
    Ratio shared,
    Ratio signed,
    Ratio late) {

  static ReviewProgressRow of(Row row) throws SQLException {
    long all = row.longCount("reviews");
    ReviewCounts states = ReviewCounts.of(row);
    long shared = states.shared() + states.signed();
    long rated = states.calibration() + shared;
    return new ReviewProgressRow(
        InsightGroup.of(row),
        all,
        states,
        Ratio.part(states.manager() + rated, all, Definition.SELF_ANSWERED_SHARE),
        Ratio.part(rated, all, Definition.RATED_SHARE),
        Ratio.part(shared, all, Definition.SHARED_SHARE),
        Ratio.part(states.signed(), all, Definition.SIGNED_SHARE),
        Ratio.part(row.longCount("late"), all - states.signed(), Definition.LATE_REVIEW_SHARE));
  }
}
