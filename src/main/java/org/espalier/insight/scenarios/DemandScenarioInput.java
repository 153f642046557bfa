package org.espalier.insight.scenarios;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * A scenario of demand as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param name what people call it
 * @param description what it supposes, in words
 * @param baseDay the first day of the first quarter
 * @param quarters how many quarters are looked ahead, of three months each
 * @param attrition how many leave; the history of 24 months if absent
 * @param headCounts how many people a job is to have from a quarter on; jobs without any are to
 *     keep as many as they have
 * @param retirements how many people of a job retire in a quarter
 * @param hires how many are hired for a job in a quarter, besides those of requisitions
 * @param moves who moves between jobs
 * @param initiativeExternalIds the initiatives that count; all that are pursued if absent
 * @param openRequisitions whether openings of open requisitions count as hires by their target
 *     date; true if absent
 * @param careerMoves whether people who are too many in a job can develop into the next one on a
 *     career path; true if absent
 * @param planYield which share of what is planned and assigned is reached by its date; 1 if absent
 * @param pace which share of a scale development closes in a quarter; by history if absent
 * @param status whether it is in use
 */
@Schema(name = "DemandScenarioInput")
public record DemandScenarioInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 200) String name,
    @Size(max = 10000) @Nullable String description,
    @NotNull LocalDate baseDay,
    @NotNull @Min(1) @Max(20) Integer quarters,
    @Valid @Nullable AttritionInput attrition,
    @Size(max = 10000) @Nullable List<@NotNull @Valid DemandLineInput> headCounts,
    @Size(max = 10000) @Nullable List<@NotNull @Valid DemandLineInput> retirements,
    @Size(max = 10000) @Nullable List<@NotNull @Valid DemandLineInput> hires,
    @Size(max = 10000) @Nullable List<@NotNull @Valid DemandMoveInput> moves,
    @Size(max = 200) @Nullable List<@NotBlank @Size(max = 200) String> initiativeExternalIds,
    @Nullable Boolean openRequisitions,
    @Nullable Boolean careerMoves,
    @DecimalMin("0") @DecimalMax("1") @Nullable BigDecimal planYield,
    @Positive @DecimalMax("1") @Nullable BigDecimal pace,
    @Nullable Status status)
    implements SyncInput, Checked {

  @Override
  public @Nullable String system() {
    return source;
  }

  AttritionInput leaving() {
    return attrition == null
        ? new AttritionInput(AttritionBasis.BY_HISTORY, null, null)
        : attrition;
  }

  static <T> List<T> listed(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  boolean countsRequisitions() {
    return openRequisitions == null || openRequisitions;
  }

  boolean countsMoves() {
    return careerMoves == null || careerMoves;
  }

  BigDecimal reached() {
    return planYield == null ? BigDecimal.ONE : planYield;
  }

  @Override
  public void check(Faults faults) {
    ScenarioChecks.check(this, faults);
  }
}
