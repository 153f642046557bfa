package org.espalier.plan.optimum;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.espalier.learning.catalogue.ActivityBrief;
import org.espalier.learning.catalogue.Develops;
import org.espalier.learning.catalogue.Prerequisite;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.json.Money;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * An activity that a draft may choose.
 *
 * @param audience for whom it is, as an expression over people; for everybody if null
 * @param completed true if the person passed it already
 * @param barred why the person cannot have it at all; null if nothing stands against it
 * @param completions how many completions of it are on record, by anybody
 */
public record Candidate(
    ActivityBrief activity,
    @Nullable BigDecimal hours,
    @Nullable Money cost,
    List<Develops> develops,
    List<Prerequisite> prerequisites,
    @Nullable String audience,
    boolean completed,
    DraftRefusal.@Nullable Reason barred,
    int completions) {

  /** The activity's id. */
  public UUID id() {
    return activity.id();
  }

  /** True if it can be chosen. */
  public boolean usable() {
    return !completed && barred == null;
  }

  /** The same, passed by the person. */
  public Candidate passed() {
    return new Candidate(
        activity, hours, cost, develops, prerequisites, audience, true, barred, completions);
  }

  /** The same, out of reach for a reason. */
  public Candidate barredBy(DraftRefusal.Reason reason) {
    return new Candidate(
        activity, hours, cost, develops, prerequisites, audience, completed, reason, completions);
  }

  /** The same at another price. */
  public Candidate costing(@Nullable Money price) {
    return new Candidate(
        activity, hours, price, develops, prerequisites, audience, completed, barred, completions);
  }

  /** How long it takes; nothing if nobody says. */
  BigDecimal time() {
    return hours == null ? BigDecimal.ZERO : hours;
  }

  /** What it costs, in whatever currency; nothing if nobody says. */
  BigDecimal price() {
    return cost == null ? BigDecimal.ZERO : cost.amount();
  }

  /** What it develops of a competency, or null. */
  public @Nullable Develops developing(UUID competency) {
    return develops.stream()
        .filter(d -> d.competencyId().equals(competency))
        .findFirst()
        .orElse(null);
  }

  /** True if it leads from a level beyond it. */
  boolean raises(UUID competency, BigDecimal level) {
    Develops developed = developing(competency);
    return developed != null
        && developed.toLevel().compareTo(level) > 0
        && (developed.fromLevel() == null || developed.fromLevel().compareTo(level) <= 0);
  }

  /** Reads a row of {@code plan/candidates}. */
  public static Candidate of(Row row) throws SQLException {
    return new Candidate(
        ActivityBrief.of(row),
        row.numberOrNull("hours"),
        Money.of(row, "cost"),
        JsonText.list(row.text("develops"), Develops.class),
        JsonText.list(row.text("prerequisites"), Prerequisite.class),
        row.textOrNull("audience"),
        row.flag("completed"),
        row.flag("offered") ? null : DraftRefusal.Reason.NOT_OFFERED,
        row.count("completions"));
  }
}
