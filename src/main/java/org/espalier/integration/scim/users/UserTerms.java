package org.espalier.integration.scim.users;

import static org.espalier.integration.scim.users.UserKind.EMPLOYEE;
import static org.espalier.integration.scim.users.UserKind.ENTERPRISE;

import java.util.Map;
import org.espalier.integration.scim.lists.Term;
import org.espalier.integration.scim.lists.Terms;
import org.espalier.integration.scim.schemas.AttributeType;
import org.espalier.platform.sql.Query;

/**
 * What attributes of users are in SQL, over {@code employee e} and its {@code scim_user s}, unit
 * {@code u}, job {@code j}, position {@code p} and manager {@code m}. They say what {@link
 * UserDocument} tells.
 */
final class UserTerms {

  /** What stands for the addresses of people of whom no client told any. */
  static final String NO_EMAILS = "[{\"type\":\"work\",\"primary\":true}]";

  static final Terms ALL = terms();

  private static final String JSON = "s.attributes";

  private UserTerms() {}

  private static Terms terms() {
    String whole = "e.given_name || ' ' || e.family_name";
    String name = "coalesce(s.user_name, e.email, e.external_id)";
    String named = "e.id in (" + Query.file("scim/named_users").piece() + ")";
    Terms terms =
        new Terms(JSON)
            .with("id", Term.id("e.id"))
            .with(
                "externalId",
                new Term.Single(
                    "s.external_id", AttributeType.STRING, true, "s.external_id = :value"))
            .with("userName", new Term.Single(name, AttributeType.STRING, false, named))
            .with("name.givenName", text("e.given_name"))
            .with("name.familyName", text("e.family_name"))
            .with("name.formatted", text(stored("'name' ->> 'formatted'", whole)))
            .with("displayName", text("coalesce(s.attributes ->> 'displayName', " + whole + ")"))
            .with("active", new Term.Single("e.active", AttributeType.BOOLEAN, true))
            .with("schemas", Term.schemas(schemas(), "'" + UserKind.CORE + "'::text"))
            .with("emails", emails())
            .with("groups", groups());
    meta(terms);
    enterprise(terms);
    employee(terms);
    return terms;
  }

  private static void meta(Terms terms) {
    terms
        .with("meta.created", new Term.Single("e.created_at", AttributeType.DATETIME, true))
        .with(
            "meta.lastModified",
            new Term.Single("greatest(e.updated_at, s.updated_at)", AttributeType.DATETIME, true))
        .with("meta.resourceType", exact("'User'::text"))
        .with("meta.location", Term.address("e.id", "Users"));
  }

  /** A user has an extension where anything of it is told. */
  private static String schemas() {
    String kept = "coalesce(s.attributes -> '" + ENTERPRISE + "', '{}'::jsonb)";
    String told =
        ("case when s.org_unit_id is not distinct from e.org_unit_id then " + kept)
            + (" else " + kept + " - 'department' end <> '{}'::jsonb");
    String enterprise = "e.source <> 'scim' or u.id is not null or m.id is not null or " + told;
    String employee =
        "coalesce(e.subject, e.hire_date::text, e.location, j.external_id, u.external_id, p.external_id)"
            + " is not null";
    return "'"
        + UserKind.CORE
        + ("', case when " + enterprise + " then '" + ENTERPRISE + "' end")
        + (", case when " + employee + " then '" + EMPLOYEE + "' end");
  }

  private static void enterprise(Terms terms) {
    String told = "'" + ENTERPRISE + "' ->> ";
    terms
        .with(
            ENTERPRISE + ":employeeNumber",
            text(
                stored(
                    told + "'employeeNumber'",
                    "case when e.source <> 'scim' then e.external_id end")))
        .with(
            ENTERPRISE + ":department",
            text(
                "coalesce(case when s.org_unit_id is not distinct from e.org_unit_id then s.attributes -> "
                    + told
                    + "'department' end, u.name)"))
        .with(
            ENTERPRISE + ":manager.value",
            exact(
                "coalesce(e.manager_id::text, s.attributes -> '"
                    + ENTERPRISE
                    + "' -> 'manager' ->> 'value')"))
        .with(
            ENTERPRISE + ":manager.$ref",
            exact(
                "coalesce(:root::text || '/Users/' || m.id::text, s.attributes -> '"
                    + ENTERPRISE
                    + "' -> 'manager' ->> '$ref')"))
        .with(ENTERPRISE + ":manager.displayName", text("m.given_name || ' ' || m.family_name"));
  }

  private static void employee(Terms terms) {
    terms
        .with(EMPLOYEE + ":subject", exact("e.subject"))
        .with(EMPLOYEE + ":hireDate", exact("e.hire_date::text"))
        .with(EMPLOYEE + ":location", text("e.location"))
        .with(EMPLOYEE + ":jobExternalId", exact("j.external_id"))
        .with(EMPLOYEE + ":orgUnitExternalId", exact("u.external_id"))
        .with(EMPLOYEE + ":positionExternalId", exact("p.external_id"));
  }

  private static Term.Many emails() {
    return new Term.Many(
        "jsonb_array_elements(coalesce(s.attributes -> 'emails', '"
            + NO_EMAILS
            + "'::jsonb)) as v (item) where coalesce(v.item ->> 'value', e.email) is not null",
        Map.of(
            "value", text("coalesce(v.item ->> 'value', e.email)"),
            "type", text("(v.item ->> 'type')"),
            "display", text("(v.item ->> 'display')"),
            "primary",
                new Term.Single("(v.item ->> 'primary')::boolean", AttributeType.BOOLEAN, true)),
        text("e.email"));
  }

  private static Term.Many groups() {
    return new Term.Many(
        "scim_member k join scim_group g on g.tenant_id = :tenant and g.tenant_id = k.tenant_id"
            + " and g.id = k.group_id where k.tenant_id = :tenant and k.employee_id = e.id",
        Map.of(
            "value", exact("g.id::text"),
            "$ref", Term.address("g.id", "Groups"),
            "display", text("g.display_name"),
            "type", text("'direct'::text")),
        exact("e.id::text"));
  }

  private static String stored(String path, String otherwise) {
    return "coalesce(s.attributes -> " + path + ", " + otherwise + ")";
  }

  private static Term.Single text(String sql) {
    return new Term.Single(sql, AttributeType.STRING, false);
  }

  private static Term.Single exact(String sql) {
    return new Term.Single(sql, AttributeType.STRING, true);
  }
}
