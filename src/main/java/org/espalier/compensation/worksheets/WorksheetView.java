package org.espalier.compensation.worksheets;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.compensation.guidelines.MeritMatrix;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * A worksheet of merit raises: guidance with its factors, and what is proposed.
 *
 * @param guidelineName what people call the guideline
 * @param matrix by what raises are recommended
 * @param manager who proposes
 * @param currency ISO 4217 code of all amounts; nothing is converted
 * @param budget what the proposals may add to the yearly salaries together
 * @param effectiveOn the first day of the raises
 * @param reviewCycleId the cycle whose shared reviews rate those for whom nothing was told
 * @param state where it stands in its life
 * @param frozen true once it is approved: matrix and facts are those of that moment
 * @param totals sums over the lines
 * @param lines everybody on it, in its order
 */
@Schema(name = "MeritWorksheet")
public record WorksheetView(
    UUID id,
    String externalId,
    String source,
    String name,
    @Nullable String note,
    UUID guidelineId,
    String guidelineExternalId,
    String guidelineName,
    MeritMatrix matrix,
    EmployeeBrief manager,
    String currency,
    BigDecimal budget,
    LocalDate effectiveOn,
    @Nullable UUID reviewCycleId,
    @Nullable String reviewCycleExternalId,
    WorksheetState state,
    boolean frozen,
    MeritTotals totals,
    List<MeritLine> lines,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static WorksheetView of(Row row) throws SQLException {
    MeritMatrix matrix = JsonText.read(row.text("matrix"), MeritMatrix.class);
    String currency = row.text("currency");
    List<MeritLine> lines = lines(row, matrix, currency);
    return new WorksheetView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.text("name"),
        row.textOrNull("note"),
        row.uuid("guideline_id"),
        row.text("guideline_external_id"),
        row.text("guideline_name"),
        matrix,
        new EmployeeBrief(
            row.uuid("manager_id"),
            row.text("manager_external_id"),
            row.text("manager_given_name"),
            row.text("manager_family_name")),
        currency,
        row.number("budget"),
        row.date("effective_on"),
        row.uuidOrNull("review_cycle_id"),
        row.textOrNull("review_cycle_external_id"),
        row.choice(WorksheetState.class, "state"),
        row.flag("frozen"),
        MeritTotals.of(lines, currency, row.number("budget")),
        lines,
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }

  private static List<MeritLine> lines(Row row, MeritMatrix matrix, String currency)
      throws SQLException {
    Map<UUID, BigDecimal> ratings =
        JsonText.list(row.text("ratings"), Told.Rating.class).stream()
            .collect(Collectors.toMap(Told.Rating::employeeId, Told.Rating::rating));
    Map<UUID, Told.Proposal> proposals =
        JsonText.list(row.text("proposals"), Told.Proposal.class).stream()
            .collect(Collectors.toMap(Told.Proposal::employeeId, Function.identity()));
    return JsonText.list(row.text("people"), PersonFacts.class).stream()
        .map(facts ->
            MeritLine.of(
                matrix,
                currency,
                facts,
                ratings.get(facts.employee().id()),
                proposals.get(facts.employee().id())))
        .toList();
  }

  /** By what it recommends, to be kept. */
  Kept kept() {
    return new Kept(matrix, lines.stream().map(MeritLine::facts).toList());
  }

  /** The same with other lines. */
  WorksheetView with(List<MeritLine> others) {
    return new WorksheetView(
        id,
        externalId,
        source,
        name,
        note,
        guidelineId,
        guidelineExternalId,
        guidelineName,
        matrix,
        manager,
        currency,
        budget,
        effectiveOn,
        reviewCycleId,
        reviewCycleExternalId,
        state,
        frozen,
        MeritTotals.of(others, currency, budget),
        others,
        revision,
        createdAt,
        updatedAt,
        deletedAt);
  }

  /** Matrix and facts of a moment. */
  record Kept(MeritMatrix matrix, List<PersonFacts> people) {}
}
