package org.espalier.learning.catalogue;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.json.Money;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/**
 * A learning activity.
 *
 * @param equivalents what counts as it: completing one of these counts as completing this one
 * @param program what it is made of, if it is a program that is completed with its parts
 * @param tags words to find it by
 * @param languages further languages in which it is held, BCP 47
 * @param difficulty for whom it is meant
 * @param audience for whom it is on offer, as an expression over people; for everybody if null
 * @param activeFrom the first day on which it is on offer
 * @param activeTo the last day on which it is on offer
 * @param edition of its content: those who completed an earlier one have to learn anew
 */
@Schema(name = "Activity")
public record ActivityView(
    UUID id,
    String externalId,
    String source,
    String title,
    ActivityType type,
    @Nullable String description,
    @Nullable BigDecimal hours,
    @Nullable Money cost,
    @Nullable String provider,
    @Nullable String language,
    @Nullable DeliveryMode deliveryMode,
    boolean graded,
    boolean provesLevel,
    List<Develops> develops,
    List<Prerequisite> prerequisites,
    List<Equivalent> equivalents,
    @Nullable Program program,
    List<String> tags,
    List<String> languages,
    @Nullable Difficulty difficulty,
    @Nullable String audience,
    @Nullable LocalDate activeFrom,
    @Nullable LocalDate activeTo,
    @Nullable String edition,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static ActivityView of(Row row) throws SQLException {
    return new ActivityView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.text("title"),
        row.choice(ActivityType.class, "type"),
        row.textOrNull("description"),
        row.numberOrNull("hours"),
        Money.of(row, "cost"),
        row.textOrNull("provider"),
        row.textOrNull("language"),
        row.choiceOrNull(DeliveryMode.class, "delivery_mode"),
        row.flag("graded"),
        row.flag("proves_level"),
        JsonText.list(row.text("develops"), Develops.class),
        JsonText.list(row.text("prerequisites"), Prerequisite.class),
        JsonText.list(row.text("equivalents"), Equivalent.class),
        program(row.textOrNull("program")),
        JsonText.list(row.text("tags"), String.class),
        JsonText.list(row.text("languages"), String.class),
        row.choiceOrNull(Difficulty.class, "difficulty"),
        row.textOrNull("audience"),
        row.dateOrNull("active_from"),
        row.dateOrNull("active_to"),
        row.textOrNull("edition"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }

  private static @Nullable Program program(@Nullable String json) {
    return json == null ? null : JsonText.read(json, Program.class);
  }
}
