package org.espalier.competency.evidence;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.competency.frameworks.EvidenceSource;
import org.espalier.competency.frameworks.ResolutionPolicy;
import org.espalier.competency.frameworks.ScaleBrief;
import org.espalier.competency.frameworks.ScaleLevel;
import org.espalier.competency.frameworks.Tier;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a person can do, and why that is so.
 *
 * @param level on the scale; null if no evidence counts
 * @param levelLabel the highest level of the scale that is reached
 * @param proficient whether the level counts as proficient; null if the scale does not say from
 *     where on
 * @param policy how the evidence was weighed
 * @param evidence what decided
 * @param leftOut what did not, and why
 * @param selfLevel the latest self-assessment, shown though it may not count
 */
@Schema(name = "Proficiency")
public record ProficiencyView(
    CompetencyBrief competency,
    ScaleBrief scale,
    @Nullable BigDecimal level,
    @Nullable String levelLabel,
    @Nullable Boolean proficient,
    ResolutionPolicy policy,
    List<EvidenceBrief> evidence,
    List<LeftOut> leftOut,
    @Nullable BigDecimal selfLevel) {

  /** Gathers the rows of one competency. */
  static final class Builder {

    private final List<EvidenceBrief> decided = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private @Nullable ProficiencyView head;

    Builder add(Row row, ScaleLevels levels) throws SQLException {
      if (head == null) {
        head = head(row, levels);
      }
      EvidenceBrief evidence =
          new EvidenceBrief(
              row.uuid("id"),
              row.choice(EvidenceSource.class, "source"),
              row.number("observed_level"),
              row.instant("observed_at"));
      if (row.flag("decided")) {
        decided.add(evidence);
      } else {
        leftOut.add(new LeftOut(evidence, row.choice(LeftOut.Reason.class, "left_out")));
      }
      return this;
    }

    ProficiencyView build() {
      ProficiencyView made = Objects.requireNonNull(head);
      BigDecimal self =
          java.util.stream.Stream.concat(
                  decided.stream(),
                  leftOut.stream()
                      .filter(out -> out.reason() == LeftOut.Reason.SELF_DOES_NOT_COUNT)
                      .map(LeftOut::evidence))
              .filter(evidence -> evidence.source() == EvidenceSource.SELF)
              .max(java.util.Comparator.comparing(EvidenceBrief::observedAt))
              .map(EvidenceBrief::level)
              .orElse(null);
      return new ProficiencyView(
          made.competency(),
          made.scale(),
          made.level(),
          made.levelLabel(),
          made.proficient(),
          made.policy(),
          decided,
          leftOut,
          self);
    }

    private static ProficiencyView head(Row row, ScaleLevels levels) throws SQLException {
      BigDecimal level = row.numberOrNull("level");
      BigDecimal proficientFrom = row.numberOrNull("proficient_from");
      UUID scale = row.uuid("scale_id");
      return new ProficiencyView(
          new CompetencyBrief(
              row.uuid("competency_id"),
              row.text("external_id"),
              row.text("name"),
              row.choice(Tier.class, "tier")),
          new ScaleBrief(scale, row.number("min_value"), row.number("max_value")),
          level,
          label(level, levels.of(scale, row)),
          level == null || proficientFrom == null ? null : level.compareTo(proficientFrom) >= 0,
          row.choice(ResolutionPolicy.class, "resolution_policy"),
          List.of(),
          List.of(),
          null);
    }

    private static @Nullable String label(@Nullable BigDecimal level, List<ScaleLevel> rising) {
      String reached = null;
      for (ScaleLevel step : rising) {
        if (level != null && step.value().compareTo(level) <= 0) {
          reached = step.label();
        }
      }
      return reached;
    }
  }
}
