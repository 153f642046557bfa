package org.espalier.integration.scim.users;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.espalier.integration.scim.groups.SignIns;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.espalier.integration.scim.protocol.Versions;
import org.espalier.integration.scim.roles.RoleChanges;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.MergePatch;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.workforce.people.EmployeeInput;
import org.espalier.workforce.people.EmployeeView;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** Writes users in the present transaction: employees by their own way, and the rest beside. */
@Singleton
class UserWrites {

  private static final Query LOCK =
      Query.of(
          "select e.id from employee e where e.tenant_id = :tenant and e.id = :id and e.deleted_at is null"
              + " for no key update");
  private static final Query KNOWN =
      Query.of(
          "select e.id from employee e where e.tenant_id = :tenant and e.external_id = :externalId"
              + " and e.source = 'scim'");
  private static final int LONGEST_ID = 200;

  private final Sql sql;
  private final Employees employees;
  private final UserRows rows;
  private final UserReferences references;
  private final UserProfiles profiles;
  private final SignIns signIns;
  private final RoleChanges roles;
  private final StrictJson json;

  UserWrites(
      Sql sql,
      Employees employees,
      UserRows rows,
      UserReferences references,
      UserProfiles profiles,
      SignIns signIns,
      RoleChanges roles,
      StrictJson json) {
    this.sql = sql;
    this.employees = employees;
    this.rows = rows;
    this.references = references;
    this.profiles = profiles;
    this.signIns = signIns;
    this.roles = roles;
    this.json = json;
  }

  ObjectNode create(ObjectNode document) {
    UserWrite write = new UserWrite(null, document, UserDraft.Manner.CLIENT);
    profiles.requireFree(write.userName(), null);
    UserReferences.Found found = references.find(write);
    ObjectNode input = refer(write, found).put("source", UserRow.SOURCE);
    EmployeeView made = employees.create(body(input.put("externalId", free(write.externalId()))));
    requireMeant(write, found, made);
    profiles.keep(made.id(), write, found, found.unitId());
    return rows.written(made.id());
  }

  /** Makes a user what becomes of the document that there is. */
  ObjectNode write(
      UUID id,
      @Nullable String ifMatch,
      UserDraft.Manner manner,
      UnaryOperator<ObjectNode> change) {
    UserRow present = locked(id, ifMatch);
    UserWrite write = new UserWrite(present, change.apply(rows.document(present)), manner);
    if (!write.userName().equalsIgnoreCase(present.name())) {
      profiles.requireFree(write.userName(), id);
    }
    UserReferences.Found found = references.find(write);
    EmployeeView made = employees.patch(id, new MergePatch(refer(write, found)), null);
    requireMeant(write, found, made);
    signIns.told(id);
    roles.changed();
    profiles.keep(
        id, write, found, write.department().changed() ? made.orgUnitId() : present.unitId());
    return rows.written(id);
  }

  void delete(UUID id, @Nullable String ifMatch) {
    locked(id, ifMatch);
    employees.delete(id, null);
    roles.changed();
    profiles.forget(id);
  }

  private UserRow locked(UUID id, @Nullable String ifMatch) {
    sql.list(LOCK, Args.of("id", id), row -> row.uuid("id"));
    UserRow present = rows.get(id);
    Versions.requireMatch(ifMatch, present.version());
    return present;
  }

  /** The employee's members with those that the manager and the department stand for. */
  private static ObjectNode refer(UserWrite write, UserReferences.Found found) {
    ObjectNode employee = write.employee();
    if (write.manager().changed()) {
      employee.put(
          "managerExternalId", found.manager().map(UserReferences.Thing::externalId).orElse(null));
    }
    boolean gone = write.department().value() == null;
    if (write.department().changed()
        && !employee.has("orgUnitExternalId")
        && (gone || found.unit().isPresent())) {
      employee.put(
          "orgUnitExternalId", found.unit().map(UserReferences.Thing::externalId).orElse(null));
    }
    return employee;
  }

  /** External ids may mean things of several sources: another than was meant is not written. */
  private static void requireMeant(UserWrite write, UserReferences.Found found, EmployeeView made) {
    UUID manager = found.manager().map(UserReferences.Thing::id).orElse(null);
    if (write.manager().changed() && !Objects.equals(manager, made.managerId())) {
      throw ScimRefusal.invalidValue(
          "Several sources have people of the manager's external id: name the manager otherwise.");
    }
    Optional<UserReferences.Thing> unit = found.unit();
    boolean asked =
        unit.isPresent()
            && unit.get().externalId().equals(write.employee().path("orgUnitExternalId").asText());
    if (asked && !unit.get().id().equals(made.orgUnitId())) {
      throw ScimRefusal.invalidValue(
          "Several sources have units of the department's external id: name it otherwise.");
    }
  }

  /** The client's id as that of the employee, if it can be one and no other has it. */
  private @Nullable String free(@Nullable String externalId) {
    boolean usable =
        externalId != null
            && externalId.length() <= LONGEST_ID
            && externalId.equals(externalId.strip())
            && externalId.lines().count() == 1;
    if (!usable) {
      return null;
    }
    Args args = Args.of("externalId", externalId);
    return sql.first(KNOWN, args, row -> row.uuid("id")).isPresent() ? null : externalId;
  }

  private Body<EmployeeInput> body(ObjectNode input) {
    byte[] bytes = input.toString().getBytes(StandardCharsets.UTF_8);
    return new Body<>(json.read(bytes, EmployeeInput.class));
  }
}
