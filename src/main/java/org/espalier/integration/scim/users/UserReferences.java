package org.espalier.integration.scim.users;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.espalier.platform.http.Body;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.workforce.organisation.OrgUnitInput;
import org.espalier.workforce.organisation.OrgUnits;
import org.jspecify.annotations.Nullable;

/** Finds the manager and the unit that a user names. */
@Singleton
class UserReferences {

  private static final Query FIND = Query.file("scim/user_references");

  private final Sql sql;
  private final OrgUnits units;
  private final StrictJson json;
  private final UserSettings settings;

  UserReferences(Sql sql, OrgUnits units, StrictJson json, UserSettings settings) {
    this.sql = sql;
    this.units = units;
    this.json = json;
    this.settings = settings;
  }

  /** What a write means by its manager and its department; unknown ones are absent. */
  Found find(UserWrite write) {
    String department = write.department().value();
    if (write.managerId() == null && department == null) {
      return new Found(Optional.empty(), Optional.empty());
    }
    List<Thing> found =
        sql.list(
            FIND,
            Args.of("manager", write.managerId()).and("department", department),
            row ->
                new Thing(
                    row.text("what").equals("manager"),
                    row.uuid("id"),
                    row.text("external_id"),
                    row.text("name")));
    Optional<Thing> manager = found.stream().filter(Thing::manager).findFirst();
    Optional<Thing> unit = found.stream().filter(one -> !one.manager()).findFirst();
    return new Found(
        manager,
        unit.isEmpty() && department != null && settings.createOrgUnits()
            ? Optional.of(created(department))
            : unit);
  }

  private Thing created(String department) {
    ObjectNode unit =
        JsonText.read("{}", ObjectNode.class)
            .put("source", UserRow.SOURCE)
            .put("externalId", department.strip())
            .put("name", department.strip());
    byte[] bytes = unit.toString().getBytes(StandardCharsets.UTF_8);
    var made = units.create(new Body<>(json.read(bytes, OrgUnitInput.class)));
    return new Thing(false, made.id(), made.externalId(), made.name());
  }

  /** What was found. */
  record Found(Optional<Thing> manager, Optional<Thing> unit) {

    @Nullable UUID unitId() {
      return unit.map(Thing::id).orElse(null);
    }
  }

  /** A manager or a unit. */
  record Thing(boolean manager, UUID id, String externalId, String name) {}
}
