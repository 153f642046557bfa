package org.espalier.privacy.records;

import java.util.List;

/**
 * Every table of a tenant and what it holds about people: the one list to review. The guard
 * compares it with the database's catalogue.
 */
public final class PersonalTables {

  private static final String OF_PERSON = "t.employee_id = :employee";
  private static final String KEY = "'erased-' || t.id";

  private PersonalTables() {}

  /** All of them. */
  public static List<PersonalTable> all() {
    return ALL;
  }

  private static final List<PersonalTable> ALL =
      List.of(
          table("employee")
              .about("t.id = :employee")
              .erased("external_id", KEY)
              .erased("given_name", "'Erased'")
              .erased("family_name", "'Person'")
              .erased("email", "null")
              .erased("subject", "null")
              .erased("hire_date", "null")
              .erased("location", "null")
              .actors("created_by", "updated_by")
              .plain("source"),
          table("evidence")
              .about(OF_PERSON)
              .erased("external_id", KEY)
              .erased("comment", "null")
              .erased("revocation_reason", words("revocation_reason"))
              .written("comment", "recorded_by")
              .written("revocation_reason", "revoked_by")
              .actors("recorded_by", "revoked_by")
              .plain("source_system", "source", "origin_type"),
          table("proficiency").about(OF_PERSON).plain("deciding"),
          table("assignment")
              .about(OF_PERSON)
              .erased("external_id", KEY)
              .erased("note", "null")
              .written("note", "created_by")
              .actors("created_by", "updated_by")
              .plain("source", "origin", "state", "exemption"),
          transition("assignment_transition", ofParent("assignment", "assignment_id")),
          table("completion")
              .about(OF_PERSON)
              .erased("external_id", KEY)
              .erased("void_reason", words("void_reason"))
              .written("void_reason", "voided_by")
              .actors("recorded_by", "voided_by")
              .plain("source_system", "cost_currency"),
          table("certification_decision")
              .about(OF_PERSON)
              .erased("reason", words("reason"))
              .written("reason", "decided_by")
              .actors("decided_by")
              .plain("kind"),
          table("learning_event")
              .about(OF_PERSON)
              .erased("external_id", KEY)
              .actors("recorded_by")
              .plain("source_system", "type"),
          table("development_plan")
              .about(OF_PERSON)
              .erased("external_id", KEY)
              .erased("title", "'Erased'")
              .actors("employee_agreed_by", "manager_agreed_by", "created_by", "updated_by")
              .plain("source", "state"),
          table("plan_item")
              .about(ofParent("development_plan", "plan_id"))
              .erased("close_reason", words("close_reason"))
              .written("close_reason", "closed_by")
              .actors("closed_by")
              .plain("gap", "kind", "state"),
          table("plan_action")
              .about(ofParent("development_plan", "plan_id"))
              .erased("title", words("title"))
              .plain("type"),
          transition("plan_transition", ofParent("development_plan", "plan_id")).plain("side"),
          table("plan_comment")
              .about(ofParent("development_plan", "plan_id"))
              .erased("text", words("text"))
              .written("text", "created_by")
              .actors("created_by")
              .plain("side"),
          table("plan_check_in")
              .about(ofParent("development_plan", "plan_id"))
              .erased("note", words("note"))
              .written("note", "recorded_by")
              .actors("recorded_by")
              // Which item, and percent.
              .plain("side", "items"),
          table("plan_offer_decision")
              .about(ofParent("development_plan", "plan_id"))
              .erased("reason", words("reason"))
              .written("reason", "made_by")
              .actors("made_by")
              .plain("decision", "side"),
          table("plan_reminder")
              .about(ofParent("development_plan", "plan_id"))
              .untold()
              .plain("kind"),
          table("group_draft").actors("created_by", "updated_by").plain("title", "outcome"),
          table("group_draft_line")
              .about(OF_PERSON)
              .erased("covers", "'[]'::jsonb")
              .actors("accepted_by")
              .plain("cost", "after", "state"),
          table("group_draft_person").about(OF_PERSON).erased("uncovered", "'[]'::jsonb"),
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
              .about(
                  "(t.caller ->> 'subject' = any(:subjects::text[])"
                      + " or t.caller ->> 'employeeExternalId' = :externalId)")
              .untold()
              .erased(
                  "caller",
                  "t.caller || jsonb_build_object('subject', :pseudonym::text, 'employeeExternalId', null::text, 'verifiedEmail', null::text)")
              .actors("created_by")
              .plain(
                  "kind",
                  "source",
                  "mode",
                  "on_error",
                  "state",
                  "idempotency_key",
                  "request_hash",
                  "problem"),
          table("import_chunk")
              .about(
                  "exists (select 1 from unnest(t.keys) as k (key) where k.key = any(:keys::text[])) and "
                      + ofPeople())
              .untold()
              .erased(
                  "keys",
                  "(select array_agg(case when k.key = any(:keys::text[]) then 'erased' else k.key end order by k.place)"
                      + " from unnest(t.keys) with ordinality as k (key, place))")
              // Rows are dropped when the file was applied.
              .plain("rows", "outcomes"),
          table("import_key")
              .untold()
              // Gone when the file was applied.
              .plain("external_id", "parent_external_id"),
          table("import_problem")
              .about("t.external_id = any(:keys::text[]) and " + ofPeople())
              .untold()
              .erased("external_id", "null")
              .erased("faults", "'[]'::jsonb"),
          table("framework_transition")
              .written("comment", "made_by")
              .actors("made_by")
              .plain("from_state", "to_state"),
          table("retention_setting").actors("updated_by"),
          thing("org_unit", "name"),
          thing("job_family", "name"),
          thing("job", "title", "leadership_level"),
          thing("proficiency_scale", "name", "levels"),
          thing(
              "framework",
              "name",
              "edition",
              "state",
              "resolution_policy",
              "source_priority",
              "source_uri"),
          thing("competency", "name", "tier", "description", "source_uri"),
          thing("requirement", "tier", "leadership_level"),
          thing(
              "activity",
              "title",
              "type",
              "description",
              "cost_currency",
              "provider",
              "language",
              "delivery_mode",
              "develops",
              "prerequisites",
              "equivalents",
              "program",
              "tags",
              "languages",
              "difficulty",
              "audience",
              "edition"),
          table("activity_version").actors("made_by").plain("edition", "content"),
          thing(
              "class_session",
              "title",
              "meetings",
              "time_zone",
              "location",
              "online_url",
              "language",
              "instructors",
              "price_currency",
              "state"),
          table("class_session_meeting"),
          table("class_session_transition")
              .written("comment", "made_by")
              .actors("made_by")
              .plain("from_state", "to_state"),
          // The names are those of people from outside, as the catalogue tells them.
          table("session_instructor").about(OF_PERSON).plain("name"),
          table("enrolment")
              .about(OF_PERSON)
              .erased("external_id", KEY)
              .actors("created_by", "updated_by")
              .plain("source", "state"),
          transition("enrolment_transition", ofParent("enrolment", "enrolment_id")),
          thing(
              "assignment_rule",
              "name",
              "description",
              "audience",
              "due_after_hire",
              "due_after_assignment"),
          table("rule_evaluation").actors("created_by").plain("state", "reason"),
          thing(
              "certification",
              "name",
              "description",
              "renewal",
              "validity",
              "renewal_window",
              "grace",
              "audience",
              "due_within",
              "transition"),
          thing("plan_template", "title", "description", "audience", "items"),
          table("plan_template_version").actors("made_by").plain("items"),
          table("plan_template_use"),
          table("plan_let_go"),
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
          table("import_lock"),
          table("tree_lock").plain("tree"),
          table("org_unit_path"),
          table("job_family_path"),
          table("employee_path"),
          table("competency_path"),
          table("activity_develops"),
          table("activity_equivalent"),
          table("activity_part"),
          table("completion_part"),
          table("completion_closing"),
          table("activity_prerequisite"));

  private static PersonalTable table(String name) {
    return new PersonalTable(name);
  }

  /** A thing that everybody may see; people are in it as those who wrote it. */
  private static PersonalTable thing(String name, String... columns) {
    return table(name)
        .actors("created_by", "updated_by")
        .plain("source", "external_id")
        .plain(columns);
  }

  /** The steps of a thing that concerns a person. */
  private static PersonalTable transition(String name, String about) {
    return table(name)
        .about(about)
        .erased("comment", words("comment"))
        .written("comment", "made_by")
        .actors("made_by")
        .plain("from_state", "to_state");
  }

  private static String ofParent(String parent, String column) {
    return "exists (select 1 from "
        + parent
        + " o where o.tenant_id = :tenant and o.tenant_id = t.tenant_id and o.id = t."
        + column
        + " and o.employee_id = :employee)";
  }

  /** Rows of imports whose keys can be those of a person or of what concerns one. */
  private static String ofPeople() {
    return "exists (select 1 from import_job o where o.tenant_id = :tenant and o.tenant_id = t.tenant_id"
        + " and o.id = t.import_id and o.kind = any(array['employees', 'evidence', 'assignments', 'enrolments', 'completions',"
        + " 'development-plans']))";
  }

  private static String words(String column) {
    return "case when t." + column + " is null then null else 'Erased' end";
  }
}
