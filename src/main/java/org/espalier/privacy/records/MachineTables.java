package org.espalier.privacy.records;

import static org.espalier.privacy.records.Told.OF_PERSON;
import static org.espalier.privacy.records.Told.ofParent;
import static org.espalier.privacy.records.Told.ofPeople;
import static org.espalier.privacy.records.Told.table;
import static org.espalier.privacy.records.Told.thing;
import static org.espalier.privacy.records.Told.transition;
import static org.espalier.privacy.records.Told.words;

import java.util.List;

/** What the server keeps of itself: events, imports, erasures, the audit trail, locks. */
final class MachineTables {

  /**
   * Statements about the person, and those that name the person by any identifier: an account by
   * subject or address is the person's wherever it is, one by external id where that is known to be
   * the employee's.
   */
  private static final String NAMED_BY_XAPI =
      "(t.employee_id = :employee or exists (select 1 from unnest(t.agents) as k (key)"
          + " where k.key = any(:agents::text[]) or (strpos(k.key, '|') > 0"
          + " and lower(substr(k.key, strpos(k.key, '|') + 1)) = any(:names::text[]))))";

  /** Rows of files about the person, or about what concerns the person alone. */
  private static final String OWN_ROW =
      "(t.external_id = any(:keys::text[]) and " + ofPeople() + ")";

  /** A fault that quotes a name of the person. */
  private static final String QUOTED =
      "exists (select 1 from unnest(array_cat(:keys::text[], :subjects::text[])) as n (name)"
          + " where strpos(f.fault ->> 'message', '\"' || n.name || '\"') > 0)";

  private static final String MAKER =
      "(t.caller ->> 'subject' = any(:subjects::text[])"
          + " or t.caller ->> 'employeeExternalId' = :externalId)";
  private static final String MAKER_OR_PERSON = "(" + MAKER + " or " + OF_PERSON + ")";

  /** Members of groups who are known by nothing but what a client calls them. */
  private static final String CALLED_SO =
      "exists (select 1 from employee e left join scim_user s on s.tenant_id = :tenant"
          + " and s.tenant_id = e.tenant_id and s.employee_id = e.id"
          + " where e.tenant_id = :tenant and e.id = :employee"
          + " and (lower(t.member) in (e.id::text, lower(e.external_id), lower(e.subject), lower(e.email),"
          + " s.name_key, lower(s.external_id))"
          + " or lower(t.display) in (lower(e.given_name || ' ' || e.family_name), lower(e.email), s.name_key,"
          + " lower(s.attributes ->> 'displayName'), lower(s.attributes -> 'name' ->> 'formatted'))))";

  static final List<PersonalTable> ALL =
      List.of(
          table("change_event")
              .about("(t.person_id = :employee or t.subject_id = :employee)")
              .erased("data", "'{}'::jsonb")
              .actors("actor")
              .plain("type", "subject_type", "trace_id"),
          table("past_state")
              .about("t.subject_id = :employee")
              .erased("state", "t.state - 'hire_date' - 'location'"),
          table("person_export")
              .about(OF_PERSON)
              .removed(OF_PERSON)
              .untold()
              .actors("created_by")
              .plain("state", "document"),
          table("erasure")
              .about(OF_PERSON)
              .erased("reason", words("reason"))
              .written("reason", "created_by")
              .actors("created_by")
              .plain("state"),
          transition("erasure_transition", ofParent("erasure", "erasure_id")),
          table("idempotency_key")
              .removed(
                  "t.client = any(:subjects::text[])"
                      + " or convert_from(t.body, 'UTF8') like '%' || :employee::text || '%'")
              .untold()
              .plain("client", "key", "request_hash", "location", "etag", "body"),
          table("import_job")
              .about(MAKER)
              .untold()
              .erased(
                  "caller",
                  "t.caller || jsonb_build_object('subject', :pseudonym::text,"
                      + " 'employeeExternalId', null::text, 'verifiedEmail', null::text)")
              .actors("created_by")
              .plain(
                  "kind",
                  "format",
                  "source",
                  "mode",
                  "on_error",
                  "state",
                  "idempotency_key",
                  "request_hash",
                  "problem",
                  "versions",
                  "files"),
          table("import_chunk")
              .about(
                  "exists (select 1 from unnest(t.keys) as k (key) where k.key ="
                      + " any(:keys::text[])) and "
                      + ofPeople())
              .untold()
              .erased(
                  "keys",
                  "(select array_agg(case when k.key = any(:keys::text[]) then 'erased' else k.key"
                      + " end order by k.place) from unnest(t.keys) with ordinality as k (key,"
                      + " place))")
              // Rows are dropped when the file was applied.
              .plain("rows", "outcomes"),
          table("import_key")
              .untold()
              // Gone when the file was applied.
              .plain("external_id", "parent_external_id"),
          // Rows of others may name the person, too.
          table("import_problem")
              .about("(" + OWN_ROW + " or " + faults(" where " + QUOTED) + " is not null)")
              .untold()
              .erased("external_id", "case when " + OWN_ROW + " then null else t.external_id end")
              .erased(
                  "faults",
                  "case when "
                      + OWN_ROW
                      + " then '[]'::jsonb else coalesce("
                      + faults(" where not " + QUOTED)
                      + ", '[]'::jsonb) end"),
          table("import_conflict")
              .about("(" + OWN_ROW + " or " + names("t.kept") + " or " + names("t.offered") + ")")
              .untold()
              .erased("external_id", "case when " + OWN_ROW + " then null else t.external_id end")
              .erased("kept", withoutNames("t.kept"))
              .erased("offered", withoutNames("t.offered"))
              .plain("pointer", "owner"),
          // Whoever is no longer there has no files put in one's name.
          table("upload_url")
              .about(MAKER_OR_PERSON)
              .removed(MAKER_OR_PERSON)
              .untold()
              .actors("created_by", "revoked_by")
              .plain("kind", "format", "mode", "on_error", "source", "caller"),
          table("upload_secret").plain("secret"),
          table("field_ownership").actors("updated_by").plain("ownerships"),
          // What frameworks say; of people they say nothing.
          table("import_note").untold().plain("file", "field", "said", "reason"),
          table("retention_setting").actors("updated_by"),
          // Who did what stays true for ever: subjects and ids only, no names and no words.
          table("audit_event")
              .untold()
              .plain(
                  "actor",
                  "client",
                  "action",
                  "object_type",
                  "object_key",
                  "before_hash",
                  "after_hash",
                  "members",
                  "trace_id",
                  "digest",
                  "chain"),
          table("audit_chain").untold().plain("hash"),
          table("change_feed"),
          // What learning systems told of somebody goes with the person; what followed from it
          // stays.
          table("xapi_statement")
              .about(NAMED_BY_XAPI)
              .removed(NAMED_BY_XAPI)
              .actors("stored_by")
              .signed(
                  "statement",
                  "stored_by",
                  "jsonb_set(t.statement, '{authority,account,name}', to_jsonb(:pseudonym::text))")
              .plain(
                  "digest",
                  "verb",
                  "object_type",
                  "activity",
                  "actor_kind",
                  "actor_home",
                  "actor_name",
                  "agents",
                  "spec_version",
                  "state",
                  "reason",
                  "detail"),
          thing(
                  "xapi_mapping",
                  "verb",
                  "activity",
                  "employee_source",
                  "effect",
                  "levels",
                  "evidence_source")
              .actors("sent_by"),
          thing("report", "name", "description", "insight", "parameters", "format", "schedule")
              .actors("owner"),
          // Whoever is no longer there runs nothing.
          table("report_owner")
              .about(OF_PERSON)
              .removed(OF_PERSON)
              .untold()
              .plain("subject", "caller"),
          table("report_run")
              .actors("owner", "created_by")
              .plain("insight", "format", "state", "as_of", "digest", "error", "error_detail"),
          // Files that name people go away with any of them.
          table("report_piece")
              .removed(
                  "exists (select 1 from report_run o where o.tenant_id = :tenant and o.tenant_id ="
                      + " t.tenant_id and o.id = t.run_id and o.insight = 'GAP_PEOPLE')")
              .untold()
              .plain("bytes"),
          thing("webhook", "name", "description", "url", "event_types", "subject_types", "sources")
              .plain("stopped"),
          table("webhook_secret").untold().plain("secret"),
          // What happened to somebody stands in the feed; what others answered may tell of them.
          table("webhook_delivery")
              .about("(t.person_id = :employee or t.subject_id = :employee)")
              .untold()
              .erased("response", "null")
              .plain("event_type", "subject_type", "state", "failure", "failure_detail"),
          // What an identity provider told of somebody goes with the person.
          table("scim_user")
              .about(OF_PERSON)
              .removed(OF_PERSON)
              .actors("created_by", "updated_by")
              .plain("user_name", "name_key", "external_id", "attributes"),
          table("scim_group")
              .actors("created_by", "updated_by")
              .plain("display_name", "name_key", "external_id", "role"),
          table("scim_member")
              .about(OF_PERSON)
              .removed(OF_PERSON)
              .untold()
              .plain("display", "sign_in"),
          // Members whom nobody knows, as far as they are called what the person is called.
          table("scim_stranger")
              .about(CALLED_SO)
              .removed(CALLED_SO)
              .untold()
              .plain("member", "display"),
          table("scim_subgroup"),
          table("import_lock"),
          table("tree_lock").plain("tree"));

  private MachineTables() {}

  private static String faults(String which) {
    return "(select jsonb_agg(f.fault) from jsonb_array_elements(t.faults) as f (fault)"
        + which
        + ")";
  }

  /** A value that is a name of the person, or has the person's address in it. */
  private static String names(String value) {
    return "(coalesce("
        + value
        + " = any(:keys::text[]) or "
        + value
        + " = :employee::text or lower("
        + value
        + ") = any(:names::text[]), false) or exists (select 1 from unnest(:names::text[]) as n (name)"
        + " where strpos(n.name, '@') > 0 and strpos(lower("
        + value
        + "), n.name) > 0))";
  }

  private static String withoutNames(String value) {
    return "case when " + OWN_ROW + " or " + names(value) + " then null else " + value + " end";
  }
}
