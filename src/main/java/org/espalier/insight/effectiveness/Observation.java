package org.espalier.insight.effectiveness;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.espalier.platform.json.Money;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * One person and competency: before and after some learning, or over the same time without it.
 *
 * @param completion null for somebody who did not take it
 * @param leftOut why it tells nothing; then levels and requirement may be absent
 * @param leadership from 0 for none to 5
 * @param tenure days since the hire; null if that is unknown
 * @param otherLearning completions of other learning in the year before
 * @param cost what the completion cost; null if nobody knows, or it tells nothing
 */
record Observation(
    UUID person,
    UUID competency,
    @Nullable UUID completion,
    Instant quarter,
    @Nullable LeftOut leftOut,
    @Nullable BigDecimal required,
    @Nullable BigDecimal before,
    @Nullable BigDecimal after,
    int leadership,
    @Nullable Integer tenure,
    int otherLearning,
    @Nullable Money cost) {

  static Observation of(Row row) throws SQLException {
    return new Observation(
        row.uuid("employee_id"),
        row.uuid("competency_id"),
        row.uuidOrNull("completion_id"),
        row.instant("quarter"),
        row.choiceOrNull(LeftOut.class, "left_out"),
        row.numberOrNull("required"),
        row.numberOrNull("before"),
        row.numberOrNull("after"),
        row.count("leadership"),
        row.countOrNull("tenure"),
        row.count("other_learning"),
        Money.of(row, "cost"));
  }

  boolean counts() {
    return leftOut == null;
  }

  BigDecimal asked() {
    return Objects.requireNonNull(required);
  }

  BigDecimal start() {
    return Objects.requireNonNull(before);
  }

  BigDecimal end() {
    return Objects.requireNonNull(after);
  }

  /** What the completion cost, which is known. */
  Money money() {
    return Objects.requireNonNull(cost);
  }

  UUID completed() {
    return Objects.requireNonNull(completion);
  }

  /** What was lacking before; never below zero. */
  BigDecimal lackingBefore() {
    return asked().subtract(start()).max(BigDecimal.ZERO);
  }

  /** How much less is lacking after; negative if it is more. */
  BigDecimal closed() {
    return lackingBefore().subtract(asked().subtract(end()).max(BigDecimal.ZERO));
  }

  Stratum stratum(List<BigDecimal> levels) {
    long reached = levels.stream().filter(level -> level.compareTo(start()) <= 0).count();
    return new Stratum(asked(), reached, quarter);
  }
}
