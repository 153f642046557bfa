package org.espalier.integration.scim.groups;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.espalier.integration.scim.roles.RoleChanges;
import org.espalier.platform.audit.AuditEntry;
import org.espalier.platform.audit.AuditTrail;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/** Writes groups in the present transaction; each change is in the audit trail. */
@Singleton
class GroupWrites {

  private static final Query NAMED =
      Query.of(
          "select g.id from scim_group g where g.tenant_id = :tenant and g.name_key = lower(:name)");
  private static final Query UNIT =
      Query.of(
          "select u.id from org_unit u where u.tenant_id = :tenant and u.external_id = :unit"
              + " and u.deleted_at is null limit 2");
  private static final Query CREATE =
      Query.of(
          "insert into scim_group (tenant_id, id, display_name, name_key, external_id, role, org_unit_id, version,"
              + " created_at, created_by, updated_at, updated_by) values (:tenant, :id, :name, lower(:name),"
              + " :externalId::text, :role::text, :unit::uuid, 1, :now, :actor, :now, :actor)");
  private static final Query UPDATE = Query.file("scim/write_group");
  private static final Query DELETE =
      Query.of("delete from scim_group where tenant_id = :tenant and id = :id");

  private final Sql sql;
  private final AuditTrail audit;
  private final Tenancy tenancy;
  private final RoleChanges roles;

  GroupWrites(Sql sql, AuditTrail audit, Tenancy tenancy, RoleChanges roles) {
    this.sql = sql;
    this.audit = audit;
    this.tenancy = tenancy;
    this.roles = roles;
  }

  void create(UUID id, ObjectNode document) {
    Said said = said(document, null);
    requireFree(said.name(), id);
    requireGiving(null, said.role());
    requireGivingAbout(null, null, said);
    sql.update(CREATE, args(id, said));
    keepRole(said);
  }

  /** Makes a group what its document says. */
  void update(GroupRow present, ObjectNode document, boolean moved) {
    Said said = said(document, present);
    if (!said.name().equalsIgnoreCase(present.displayName())) {
      requireFree(said.name(), present.id());
    }
    requireGiving(present.role(), said.role());
    requireGivingAbout(present.role(), present.unitExternalId(), said);
    if (sql.update(UPDATE, args(present.id(), said).and("members", moved)) > 0) {
      List<String> changed = new ArrayList<>();
      if (moved) {
        changed.add("members");
      }
      if (!Objects.equals(present.role(), said.role())) {
        changed.add("role");
      }
      keepRole(said);
      note("updated", present.id(), changed);
    }
  }

  void delete(GroupRow present) {
    requireGiving(present.role(), null);
    sql.update(DELETE, Args.of("id", present.id()));
    note("deleted", present.id(), List.of());
  }

  void noteCreated(UUID id) {
    note("created", id, List.of());
  }

  private void requireFree(String name, UUID self) {
    sql.first(NAMED, Args.of("name", name), row -> row.uuid("id"))
        .filter(other -> !other.equals(self))
        .ifPresent(_ -> {
          throw ScimRefusal.uniqueness("There is a group \"" + name + "\" already.");
        });
  }

  private void requireGiving(@Nullable String before, @Nullable String after) {
    Caller caller = tenancy.caller();
    if (!Objects.equals(before, after)) {
      if (before != null) {
        GroupRole.requireGiving(caller, GroupRole.of(before));
      }
      if (after != null) {
        GroupRole.requireGiving(caller, GroupRole.of(after));
      }
    }
  }

  /** Whose partner somebody is decides what they see: it is given as the role is. */
  private void requireGivingAbout(@Nullable String role, @Nullable String unitBefore, Said said) {
    if (Objects.equals(role, said.role()) && !Objects.equals(unitBefore, said.unitExternalId())) {
      GroupRole.requireGiving(
          tenancy.caller(), role == null ? Role.HR_PARTNER : GroupRole.of(role));
    }
  }

  private Said said(ObjectNode document, @Nullable GroupRow present) {
    JsonNode name = document.path("displayName");
    if (name.isMissingNode()) {
      throw ScimRefusal.invalidValue("displayName is needed.");
    }
    JsonNode roles = document.path(GroupKind.ROLES);
    String role = text(roles.path("role"));
    String unit = text(roles.path("orgUnitExternalId"));
    return new Said(
        name.asText(),
        text(document.path("externalId")),
        role == null ? null : GroupRole.of(role).wire(),
        unit,
        unit == null ? null : unit(unit, present));
  }

  /** The unit that is meant: the one that the group has already goes on being meant. */
  private @Nullable UUID unit(String externalId, @Nullable GroupRow present) {
    if (present != null && externalId.equals(present.unitExternalId())) {
      return present.unitId();
    }
    List<UUID> found = sql.list(UNIT, Args.of("unit", externalId), row -> row.uuid("id"));
    if (found.size() == 1) {
      return found.getFirst();
    }
    throw ScimRefusal.invalidValue(
        found.isEmpty()
            ? "There is no org unit \"" + externalId + "\"."
            : "Several sources have an org unit \""
                + externalId
                + "\": whose partners members are would be a guess.");
  }

  private Args args(UUID id, Said said) {
    return Args.of("id", id)
        .and("name", said.name())
        .and("externalId", said.externalId())
        .and("role", said.role())
        .and("unit", said.unit())
        .and("now", Moments.now())
        .and("actor", tenancy.caller().subject());
  }

  private void keepRole(Said said) {
    if (said.role() != null) {
      roles.kept();
    }
  }

  /** Tells of a change; what members may do is looked at anew when it holds. */
  private void note(String what, UUID id, List<String> members) {
    roles.changed();
    audit.record(
        List.of(
            new AuditEntry(
                "scim-group." + what, "scim-group", id.toString(), null, null, members)));
  }

  private static @Nullable String text(JsonNode value) {
    return value.isMissingNode() ? null : value.asText();
  }

  private record Said(
      String name,
      @Nullable String externalId,
      @Nullable String role,
      @Nullable String unitExternalId,
      @Nullable UUID unit) {}
}
