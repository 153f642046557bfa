package org.espalier.integration.scim.groups;

import java.util.Map;
import org.espalier.integration.scim.lists.Term;
import org.espalier.integration.scim.lists.Terms;
import org.espalier.integration.scim.schemas.AttributeType;

/** What attributes of groups are in SQL, over {@code scim_group g} and its unit {@code u}. */
final class GroupTerms {

  private static final String MEMBERS =
      "(select k.employee_id::text as id, 'User' as kind, coalesce(k.display, e.given_name || ' ' || e.family_name) as display"
          + " from scim_member k join employee e on e.tenant_id = :tenant and e.tenant_id = k.tenant_id"
          + " and e.id = k.employee_id where k.tenant_id = :tenant and k.group_id = g.id and e.deleted_at is null"
          + " union all select n.member_id::text, 'Group', c.display_name from scim_subgroup n"
          + " join scim_group c on c.tenant_id = :tenant and c.tenant_id = n.tenant_id and c.id = n.member_id"
          + " where n.tenant_id = :tenant and n.group_id = g.id"
          + " union all select w.member, null, w.display from scim_stranger w"
          + " where w.tenant_id = :tenant and w.group_id = g.id) as v where true";

  private static final String SCHEMAS =
      "'"
          + GroupKind.CORE
          + "', case when g.role is not null or g.org_unit_id is not null then '"
          + GroupKind.ROLES
          + "' end";

  static final Terms ALL = terms();

  private GroupTerms() {}

  private static Terms terms() {
    return new Terms(null)
        .with("id", Term.id("g.id"))
        .with(
            "externalId",
            new Term.Single("g.external_id", AttributeType.STRING, true, "g.external_id = :value"))
        .with(
            "displayName",
            new Term.Single(
                "g.display_name", AttributeType.STRING, false, "g.name_key = lower(:value)"))
        .with("meta.created", new Term.Single("g.created_at", AttributeType.DATETIME, true))
        .with("meta.lastModified", new Term.Single("g.updated_at", AttributeType.DATETIME, true))
        .with("meta.resourceType", exact("'Group'::text"))
        .with("meta.location", Term.address("g.id", "Groups"))
        .with("schemas", Term.schemas(SCHEMAS, "'" + GroupKind.CORE + "'::text"))
        .with(
            "members",
            new Term.Many(
                MEMBERS,
                Map.of(
                    "value",
                    exact("v.id"),
                    "$ref",
                    exact("(:root::text || '/' || v.kind || 's/' || v.id)"),
                    "type",
                    new Term.Single("v.kind", AttributeType.STRING, false),
                    "display",
                    new Term.Single("v.display", AttributeType.STRING, false)),
                exact("g.id::text")))
        .with(GroupKind.ROLES + ":role", new Term.Single("g.role", AttributeType.STRING, false))
        .with(GroupKind.ROLES + ":orgUnitExternalId", exact("u.external_id"));
  }

  private static Term.Single exact(String sql) {
    return new Term.Single(sql, AttributeType.STRING, true);
  }
}
