package org.espalier.competency.frameworks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A competency that differs between two versions of a framework.
 *
 * @param identity what names it in both
 * @param kinds how it differs
 * @param before as it was; null if it was added
 * @param after as it became; null if it was removed
 * @param parentBefore the identity of what it hung on
 * @param parentAfter the identity of what it hangs on
 */
@Schema(name = "FrameworkChange")
public record FrameworkChange(
    String identity,
    List<FrameworkChangeKind> kinds,
    @Nullable CompetencyBrief before,
    @Nullable CompetencyBrief after,
    @Nullable String parentBefore,
    @Nullable String parentAfter) {

  static FrameworkChange of(Row row) throws SQLException {
    List<FrameworkChangeKind> kinds = new ArrayList<>();
    for (FrameworkChangeKind kind : FrameworkChangeKind.values()) {
      if (row.flag(kind.name().toLowerCase(java.util.Locale.ROOT))) {
        kinds.add(kind);
      }
    }
    return new FrameworkChange(
        row.text("identity"),
        kinds,
        brief(row, "former"),
        brief(row, "latter"),
        row.textOrNull("former_parent"),
        row.textOrNull("latter_parent"));
  }

  private static @Nullable CompetencyBrief brief(Row row, String which) throws SQLException {
    UUID id = row.uuidOrNull(which + "_id");
    return id == null
        ? null
        : new CompetencyBrief(
            id,
            row.text(which + "_external_id"),
            row.text(which + "_name"),
            row.choice(Tier.class, which + "_tier"));
  }
}
