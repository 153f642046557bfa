package org.espalier.plan.conversation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.plan.plans.Side;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A talk about how a plan goes, on record.
 *
 * @param planId the plan
 * @param heldOn the day on which the two talked
 * @param note what they said
 * @param side on whose side it was recorded
 * @param items how items stood, which may have been taken out since
 * @param recordedAt when it was put on record
 * @param recordedBy the subject of whoever recorded it
 */
@Schema(name = "PlanCheckIn")
public record CheckInView(
    UUID id,
    UUID planId,
    LocalDate heldOn,
    @Nullable String note,
    Side side,
    List<CheckInItem> items,
    Instant recordedAt,
    String recordedBy,
    int revision)
    implements Thing {

  @Override
  @JsonIgnore
  public @Nullable Instant deletedAt() {
    return null;
  }

  static CheckInView of(Row row) throws SQLException {
    return new CheckInView(
        row.uuid("id"),
        row.uuid("plan_id"),
        row.date("held_on"),
        row.textOrNull("note"),
        row.choice(Side.class, "side"),
        JsonText.list(row.text("items"), CheckInItem.class),
        row.instant("recorded_at"),
        row.text("recorded_by"),
        1);
  }
}
