package org.espalier.succession.pools;

import java.sql.SQLException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * A member of a talent pool.
 *
 * @param tier the tier of the programme that the person is in; 1 for those who only meet criteria
 * @param byHand true if somebody added the person
 * @param byCriteria true if the person meets the pool's criteria today
 * @param addedAt when the person was added by hand
 */
@Schema(name = "TalentPoolMember")
public record MemberView(
    EmployeeBrief employee,
    int tier,
    boolean byHand,
    boolean byCriteria,
    @Nullable Instant addedAt) {

  static MemberView of(Row row) throws SQLException {
    Integer tier = row.countOrNull("tier");
    return new MemberView(
        new EmployeeBrief(
            row.uuid("id"),
            row.text("external_id"),
            row.text("given_name"),
            row.text("family_name")),
        tier == null ? 1 : tier,
        tier != null,
        row.flag("meets"),
        row.instantOrNull("added_at"));
  }
}
