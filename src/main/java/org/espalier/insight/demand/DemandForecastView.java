package org.espalier.insight.demand;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What was forecast. It never changes; it can be deleted.
 *
 * @param revision 1, and 2 once it was deleted
 * @param scenarioId the scenario, which may have changed since
 * @param name what the scenario was called
 * @param baseDay the first day of the first quarter
 * @param quarters how many, of three months each
 * @param factsAsOf the moment of what was known of people, jobs and plans
 * @param digest SHA-256 of all that it was made of, hexadecimal: forecasts with the same digest say
 *     the same
 * @param assumptions what it assumes
 */
@Schema(name = "DemandForecast")
public record DemandForecastView(
    UUID id,
    int revision,
    UUID scenarioId,
    String scenarioExternalId,
    String name,
    LocalDate baseDay,
    int quarters,
    Instant factsAsOf,
    String digest,
    Assumptions assumptions,
    Instant createdAt,
    String createdBy,
    @Nullable Instant deletedAt)
    implements Thing {

  static DemandForecastView of(Row row) throws SQLException {
    Instant deletedAt = row.instantOrNull("deleted_at");
    return new DemandForecastView(
        row.uuid("id"),
        deletedAt == null ? 1 : 2,
        row.uuid("scenario_id"),
        row.text("scenario_external_id"),
        row.text("name"),
        row.date("base_day"),
        row.count("quarters"),
        row.instant("facts_as_of"),
        row.text("digest"),
        JsonText.read(row.text("assumptions"), Assumptions.class),
        row.instant("created_at"),
        row.text("created_by"),
        deletedAt);
  }
}
