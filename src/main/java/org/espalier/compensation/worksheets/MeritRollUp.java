package org.espalier.compensation.worksheets;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.workforce.people.EmployeeBrief;

/**
 * A worksheet together with those of the managers below its manager, of the same guideline and day,
 * as far as the caller sees them. Cancelled ones do not count.
 *
 * @param currency of the sums; worksheets in others are left out of them
 * @param effectiveOn the first day of the raises
 * @param totals sums over the parts
 * @param parts the worksheets that count, this one among them
 * @param leftOut worksheets in other currencies, which are never converted
 */
@Schema(name = "MeritRollUp")
public record MeritRollUp(
    UUID worksheetId,
    String currency,
    LocalDate effectiveOn,
    MeritTotals totals,
    List<RollUpPart> parts,
    List<RollUpPart> leftOut) {

  /** A worksheet, as far as a roll-up needs it. */
  @Schema(name = "MeritRollUpPart")
  public record RollUpPart(
      UUID worksheetId,
      String externalId,
      String name,
      EmployeeBrief manager,
      WorksheetState state,
      String currency,
      MeritTotals totals) {

    static RollUpPart of(WorksheetView one) {
      return new RollUpPart(
          one.id(),
          one.externalId(),
          one.name(),
          one.manager(),
          one.state(),
          one.currency(),
          one.totals());
    }
  }

  static MeritRollUp of(WorksheetView root, List<WorksheetView> all) {
    List<RollUpPart> parts = parts(all, one -> one.currency().equals(root.currency()));
    return new MeritRollUp(
        root.id(),
        root.currency(),
        root.effectiveOn(),
        MeritTotals.of(parts.stream().map(RollUpPart::totals).toList()),
        parts,
        parts(all, one -> !one.currency().equals(root.currency())));
  }

  private static List<RollUpPart> parts(List<WorksheetView> all, Predicate<WorksheetView> which) {
    return all.stream().filter(which).map(RollUpPart::of).toList();
  }
}
