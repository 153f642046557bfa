package org.espalier.plan.plans;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The template that a plan was made of.
 *
 * @param version the version of it that the plan is at
 * @param latestVersion the version that it is at now
 * @param start the day that the plan was made of it for
 * @param updatePending true if the plan runs and a later version of a template in use was neither
 *     taken nor declined; its offers say what that would change, if anything
 */
@Schema(name = "PlanTemplateBrief")
public record TemplateBrief(
    UUID id,
    String externalId,
    String title,
    int version,
    int latestVersion,
    LocalDate start,
    boolean updatePending) {

  static @Nullable TemplateBrief of(Row row, PlanState state) throws SQLException {
    UUID id = row.uuidOrNull("template_id");
    if (id == null) {
      return null;
    }
    int version = row.count("template_version");
    int latest = row.count("latest_version");
    boolean decided = latest <= Math.max(version, row.count("declined_version"));
    return new TemplateBrief(
        id,
        row.text("template_external_id"),
        row.text("template_title"),
        version,
        latest,
        row.date("template_start"),
        !decided && row.flag("template_in_use") && !state.next().isEmpty());
  }
}
