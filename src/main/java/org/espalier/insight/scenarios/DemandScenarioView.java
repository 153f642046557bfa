package org.espalier.insight.scenarios;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/**
 * What is assumed of the quarters to come.
 *
 * @param baseDay the first day of the first quarter
 * @param quarters how many quarters are looked ahead, of three months each
 * @param attrition how many leave
 * @param headCounts how many people a job is to have from a quarter on; jobs without any are to
 *     keep as many as they have
 * @param retirements how many people of a job retire in a quarter
 * @param hires how many are hired for a job in a quarter, besides those of requisitions
 * @param moves who moves between jobs
 * @param initiatives the initiatives that count; null for all that are pursued
 * @param openRequisitions whether openings of open requisitions count as hires by their target date
 * @param careerMoves whether people who are too many in a job can develop into the next one on a
 *     career path
 * @param planYield which share of what is planned and assigned is reached by its date
 * @param pace which share of a scale development closes in a quarter; null for history
 */
@Schema(name = "DemandScenario")
public record DemandScenarioView(
    UUID id,
    String externalId,
    String source,
    String name,
    @Nullable String description,
    LocalDate baseDay,
    int quarters,
    Attrition attrition,
    List<DemandLine> headCounts,
    List<DemandLine> retirements,
    List<DemandLine> hires,
    List<DemandMove> moves,
    @Nullable List<ScenarioInitiative> initiatives,
    boolean openRequisitions,
    boolean careerMoves,
    BigDecimal planYield,
    @Nullable BigDecimal pace,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static DemandScenarioView of(Row row) throws SQLException {
    String picked = row.textOrNull("initiatives");
    return new DemandScenarioView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.text("name"),
        row.textOrNull("description"),
        row.date("base_day"),
        row.count("quarters"),
        JsonText.read(row.text("attrition"), Attrition.class),
        JsonText.list(row.text("head_counts"), DemandLine.class),
        JsonText.list(row.text("retirements"), DemandLine.class),
        JsonText.list(row.text("hires"), DemandLine.class),
        JsonText.list(row.text("moves"), DemandMove.class),
        picked == null ? null : JsonText.list(picked, ScenarioInitiative.class),
        row.flag("open_requisitions"),
        row.flag("career_moves"),
        row.number("plan_yield"),
        row.numberOrNull("pace"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }

  /** What a client would have to send to get this. */
  DemandScenarioInput input() {
    return new DemandScenarioInput(
        externalId,
        source,
        name,
        description,
        baseDay,
        quarters,
        attrition.input(),
        headCounts.stream().map(DemandLine::input).toList(),
        retirements.stream().map(DemandLine::input).toList(),
        hires.stream().map(DemandLine::input).toList(),
        moves.stream().map(DemandMove::input).toList(),
        initiatives == null
            ? null
            : initiatives.stream().map(ScenarioInitiative::initiativeExternalId).toList(),
        openRequisitions,
        careerMoves,
        planYield,
        pace,
        status);
  }
}
