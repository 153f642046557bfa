package org.espalier.integration.scim.users;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A user as the database has it: the employee, and what SCIM alone keeps.
 *
 * @param version grows with every change of either
 * @param userName the name that a client gave; null if it follows from the employee
 * @param clientId the id that a client gave
 * @param attributes what employees do not have
 * @param unitTold true if the person is in the same unit as when the department was told
 */
record UserRow(
    UUID id,
    String externalId,
    String source,
    String givenName,
    String familyName,
    @Nullable String email,
    @Nullable String subject,
    @Nullable LocalDate hireDate,
    @Nullable String location,
    boolean active,
    Instant created,
    Instant changed,
    int version,
    @Nullable String userName,
    @Nullable String clientId,
    ObjectNode attributes,
    boolean unitTold,
    @Nullable UUID unitId,
    @Nullable String unitExternalId,
    @Nullable String unitName,
    @Nullable String jobExternalId,
    @Nullable String positionExternalId,
    @Nullable UUID managerId,
    @Nullable String managerName,
    ArrayNode groups) {

  /** The source of the employees that came by SCIM. */
  static final String SOURCE = "scim";

  static UserRow of(Row row) throws SQLException {
    String attributes = row.textOrNull("attributes");
    String groups = row.textOrNull("groups");
    return new UserRow(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.text("given_name"),
        row.text("family_name"),
        row.textOrNull("email"),
        row.textOrNull("subject"),
        row.dateOrNull("hire_date"),
        row.textOrNull("location"),
        row.flag("active"),
        row.instant("created_at"),
        row.instant("changed_at"),
        row.count("version"),
        row.textOrNull("user_name"),
        row.textOrNull("client_id"),
        attributes == null
            ? JsonNodeFactory.instance.objectNode()
            : JsonText.read(attributes, ObjectNode.class),
        row.flag("unit_told"),
        row.uuidOrNull("org_unit_id"),
        row.textOrNull("org_unit_external_id"),
        row.textOrNull("org_unit_name"),
        row.textOrNull("job_external_id"),
        row.textOrNull("position_external_id"),
        row.uuidOrNull("manager_id"),
        row.textOrNull("manager_name"),
        groups == null
            ? JsonNodeFactory.instance.arrayNode()
            : JsonText.read(groups, ArrayNode.class));
  }

  /** The name at sign-in. */
  String name() {
    return userName != null ? userName : email != null ? email : externalId;
  }

  /** The name of somebody of whom none is told. */
  String wholeName() {
    return givenName + " " + familyName;
  }

  /** True if the employee came by SCIM, and so has nothing that no client has told. */
  boolean ours() {
    return source.equals(SOURCE);
  }
}
