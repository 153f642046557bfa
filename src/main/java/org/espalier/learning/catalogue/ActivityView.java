package org.espalier.learning.catalogue;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.json.Money;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/** A learning activity. */
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
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static ActivityView of(Row row) throws SQLException {
    BigDecimal cost = row.numberOrNull("cost_amount");
    return new ActivityView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.text("title"),
        row.choice(ActivityType.class, "type"),
        row.textOrNull("description"),
        row.numberOrNull("hours"),
        cost == null ? null : new Money(cost, row.text("cost_currency")),
        row.textOrNull("provider"),
        row.textOrNull("language"),
        row.choiceOrNull(DeliveryMode.class, "delivery_mode"),
        row.flag("graded"),
        row.flag("proves_level"),
        JsonText.list(row.text("develops"), Develops.class),
        JsonText.list(row.text("prerequisites"), Prerequisite.class),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
