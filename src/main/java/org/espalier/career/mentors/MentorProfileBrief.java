package org.espalier.career.mentors;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What somebody offers, as far as its mention elsewhere needs it.
 *
 * @param statement in one's own words
 * @param languages in which one likes to talk, BCP 47
 * @param capacity how many people one would guide at a time; null if one does not say
 */
@Schema(name = "MentorProfileBrief")
public record MentorProfileBrief(
    UUID id,
    String externalId,
    @Nullable String statement,
    List<String> languages,
    @Nullable Integer capacity) {

  /** Reads columns whose names begin with {@code profile_}. */
  public static MentorProfileBrief of(Row row) throws SQLException {
    return new MentorProfileBrief(
        row.uuid("profile_id"),
        row.text("profile_external_id"),
        row.textOrNull("profile_statement"),
        JsonText.list(row.text("profile_languages"), String.class),
        row.countOrNull("profile_capacity"));
  }
}
