package org.espalier.learning.certifications;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/** A decision about somebody's certification, as far as it matters for what the person holds. */
record Decision(DecisionKind kind, LocalDate on, @Nullable LocalDate until) {

  static Decision of(Row row) throws SQLException {
    return new Decision(
        row.choice(DecisionKind.class, "kind"),
        row.date("holds_from"),
        row.dateOrNull("holds_until"));
  }

  /**
   * Those that hold from a day up to this one and were not taken back. What is reinstated takes
   * back the last one that was decided before and that held by then.
   */
  static List<Decision> valid(List<Decision> decided, LocalDate day) {
    List<Decision> valid = new ArrayList<>();
    for (Decision decision : decided) {
      if (decision.on().isAfter(day)) {
        continue;
      }
      if (decision.kind() != DecisionKind.REINSTATED) {
        valid.add(decision);
      } else {
        valid.reversed().stream()
            .filter(one -> !one.on().isAfter(decision.on()))
            .findFirst()
            .ifPresent(valid.reversed()::remove);
      }
    }
    return valid;
  }

  /** The exemption that holds on a day. */
  static @Nullable Decision exemption(List<Decision> valid, LocalDate day) {
    return valid.stream()
        .filter(one -> one.kind() == DecisionKind.EXEMPTED)
        .filter(one -> one.until() == null || day.isBefore(one.until()))
        .findFirst()
        .orElse(null);
  }
}
