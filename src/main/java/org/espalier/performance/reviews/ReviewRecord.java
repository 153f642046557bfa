package org.espalier.performance.reviews;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.espalier.competency.frameworks.ScaleBrief;
import org.espalier.competency.frameworks.ScaleLevel;
import org.espalier.performance.cycles.Phase;
import org.espalier.performance.cycles.ReviewPhase;
import org.espalier.performance.forms.RaterWeights;
import org.espalier.performance.forms.ReviewSection;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Row;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * A review with everything in it, before it is decided what of it somebody sees.
 *
 * @param labels the levels of the form's scale, in rising order
 * @param levels the only ratings possible of goals and questions; none if every decimal is
 * @param own true if it is about the caller
 * @param sheets what the person and the manager handed in
 */
record ReviewRecord(
    UUID id,
    CycleBrief cycle,
    List<ReviewPhase> phases,
    List<ReviewSection> sections,
    RaterWeights weights,
    int minRaters,
    ScaleBrief scale,
    List<ScaleLevel> labels,
    List<BigDecimal> levels,
    EmployeeBrief employee,
    @Nullable EmployeeBrief manager,
    ReviewState state,
    boolean own,
    List<ReviewCompetency> competencies,
    List<RaterSheet> sheets,
    List<RaterSheet.Asked> asked,
    List<AdjustmentView> adjustments,
    List<UUID> plans,
    FactsView facts,
    @Nullable Instant readyAt,
    @Nullable Instant sharedAt,
    @Nullable Instant signedAt,
    boolean disagreement,
    @Nullable String signComment,
    int revision,
    Instant createdAt,
    Instant updatedAt) {

  static ReviewRecord of(Row row) throws SQLException {
    return new ReviewRecord(
        row.uuid("id"),
        CycleBrief.of(row),
        JsonText.list(row.text("phases"), ReviewPhase.class),
        JsonText.list(row.text("sections"), ReviewSection.class),
        JsonText.read(row.text("rater_weights"), RaterWeights.class),
        row.count("min_raters"),
        new ScaleBrief(row.uuid("scale_id"), row.number("min_value"), row.number("max_value")),
        JsonText.list(row.text("levels"), ScaleLevel.class),
        row.flag("whole_levels")
            ? JsonText.list(row.text("levels"), ScaleLevel.class).stream()
                .map(ScaleLevel::value)
                .toList()
            : List.of(),
        new EmployeeBrief(
            row.uuid("employee_id"),
            row.text("employee_external_id"),
            row.text("given_name"),
            row.text("family_name")),
        manager(row),
        row.choice(ReviewState.class, "state"),
        row.flag("own"),
        JsonText.list(row.text("competencies"), ReviewCompetency.class),
        JsonText.list(row.text("sheets"), RaterSheet.class),
        JsonText.list(row.text("raters"), RaterSheet.Asked.class),
        JsonText.list(row.text("adjustments"), AdjustmentView.class),
        JsonText.list(row.text("plans"), UUID.class),
        FactsView.of(row),
        row.instantOrNull("ready_at"),
        row.instantOrNull("shared_at"),
        row.instantOrNull("signed_at"),
        row.flag("disagreement"),
        row.textOrNull("sign_comment"),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"));
  }

  private static @Nullable EmployeeBrief manager(Row row) throws SQLException {
    UUID id = row.uuidOrNull("manager_id");
    return id == null
        ? null
        : new EmployeeBrief(
            id,
            row.text("manager_external_id"),
            row.text("manager_given_name"),
            row.text("manager_family_name"));
  }

  /** The same as if nothing had been agreed in calibration. */
  ReviewRecord uncalibrated() {
    return new ReviewRecord(
        id,
        cycle,
        phases,
        sections,
        weights,
        minRaters,
        scale,
        labels,
        levels,
        employee,
        manager,
        state,
        own,
        competencies,
        sheets,
        asked,
        List.of(),
        plans,
        facts,
        readyAt,
        sharedAt,
        signedAt,
        disagreement,
        signComment,
        revision,
        createdAt,
        updatedAt);
  }

  /** Everything that was handed in. */
  List<RaterSheet> handedIn() {
    List<RaterSheet> all = new ArrayList<>(sheets);
    asked.stream()
        .filter(RaterSheet.Asked::answered)
        .map(RaterSheet.Asked::sheet)
        .forEach(all::add);
    return all;
  }

  /**
   * What was agreed last in calibration: of a competency, or of the whole review if that is null.
   */
  Optional<AdjustmentView> calibrated(@Nullable UUID competency) {
    return adjustments.reversed().stream()
        .filter(one -> Objects.equals(competency, one.competencyId()))
        .findFirst();
  }

  /** The last day of what is being done with it now; null if the cycle says none. */
  @Nullable LocalDate dueOn() {
    Phase phase =
        switch (state) {
          case SELF -> Phase.SELF;
          case MANAGER -> Phase.MANAGER;
          case CALIBRATION -> Phase.CALIBRATION;
          case SHARED -> Phase.SHARED;
          case DRAFT, SIGNED -> null;
        };
    return phases.stream()
        .filter(one -> one.phase() == phase)
        .map(ReviewPhase::endsOn)
        .findFirst()
        .orElse(null);
  }
}
