package org.espalier.privacy.records;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every table of a tenant and what it holds about people: the one list to review. The guard
 * compares it with the database's catalogue.
 */
public final class PersonalTables {

  private static final String OF_PERSON = "t.employee_id = :employee";
  private static final String KEY = "'erased-' || t.id";

  private static final String NOTHING_SAID =
      "jsonb_build_object('competencies', '[]'::jsonb, 'goals', '[]'::jsonb, 'questions', '[]'::jsonb)";

  private PersonalTables() {}

  /** All of them. */
  public static List<PersonalTable> all() {
    return ALL;
  }

  /** The kinds of records that tell what somebody is paid. */
  public static Set<String> pay() {
    return ALL.stream()
        .filter(PersonalTable::tellsPay)
        .map(table -> table.name().replace('_', '-'))
        .collect(Collectors.toSet());
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
          table("career_aspiration")
              .about(OF_PERSON)
              .erased("external_id", KEY)
              .erased("note", "null")
              .written("note", "created_by")
              .actors("created_by", "updated_by")
              .plain("source", "horizon"),
          // What somebody offered goes with the person.
          table("mentor_profile")
              .about(OF_PERSON)
              .removed(OF_PERSON)
              .actors("created_by", "updated_by")
              .plain("source", "external_id", "statement", "languages"),
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
          table("goal")
              .about(OF_PERSON)
              .erased("external_id", KEY)
              .erased("title", "'Erased'")
              .erased("description", "null")
              .erased("key_results", "'[]'::jsonb")
              .actors("created_by", "updated_by")
              .plain("source", "state", "competencies"),
          transition("goal_transition", ofParent("goal", "goal_id")),
          table("goal_check_in")
              .about(ofParent("goal", "goal_id"))
              .erased("comment", words("comment"))
              .written("comment", "recorded_by")
              .actors("recorded_by")
              // Which key result, and its value.
              .plain("confidence", "key_results"),
          table("goal_competency").about(ofParent("goal", "goal_id")),
          table("feedback")
              .about("(t.employee_id = :employee or t.giver_id = :employee)")
              .told("t.giver_id = :employee or t.visibility = 'PERSON'")
              .erased("text", "'Erased'")
              .actors("created_by", "updated_by")
              .plain("kind", "visibility"),
          table("feedback_competency"),
          table("feedback_request")
              .about("(t.about_id = :employee or t.asker_id = :employee or t.asked_id = :employee)")
              .told("t.asker_id = :employee or t.asked_id = :employee")
              .erased("question", "'Erased'")
              .erased("reason", words("reason"))
              .written("reason", "updated_by")
              .actors("created_by", "updated_by")
              .plain("state"),
          thing("badge", "name", "description", "awarded_for", "audience"),
          table("recognition")
              .about("(t.employee_id = :employee or t.giver_id = :employee)")
              .erased("reason", words("reason"))
              .written("reason", "created_by")
              .actors("created_by", "updated_by")
              .plain("awarded_for"),
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
          // Nobody is told that one is nominated: copies for the person go without.
          table("successor")
              .about(OF_PERSON)
              .untold()
              .erased("external_id", KEY)
              .erased("note", "null")
              .written("note", "created_by")
              .actors("created_by", "updated_by")
              .plain("source", "nominated_readiness"),
          // What is judged of people is never told to them: copies go without.
          table("talent_rating")
              .about(OF_PERSON)
              .untold()
              .erased("external_id", KEY)
              .erased("reason", words("reason"))
              .written("reason", "recorded_by")
              .actors("recorded_by")
              .plain("source", "kind"),
          table("talent_review")
              .written("closing_comment", "closed_by")
              .actors("created_by", "updated_by", "closed_by")
              .plain(
                  "title", "audience", "performance_thresholds", "potential_thresholds", "state"),
          table("talent_review_move")
              .about(OF_PERSON)
              .untold()
              .erased("reason", words("reason"))
              .written("reason", "made_by")
              .actors("made_by"),
          thing("talent_pool", "name", "description", "criteria"),
          table("talent_pool_member").about(OF_PERSON).untold().actors("added_by"),
          table("talent_placement").about(OF_PERSON).untold(),
          thing("key_position", "criticality", "vacancy_risk", "reason"),
          // The person is told; whoever else gets the copy needs the right to see pay.
          table("salary")
              .about(OF_PERSON)
              .removed(OF_PERSON)
              .pay()
              .actors("created_by", "updated_by")
              .plain("source", "external_id", "yearly_currency", "reason"),
          thing("salary_range", "location", "currency"),
          thing(
              "merit_guideline",
              "name",
              "description",
              "measure",
              "rating_bands",
              "position_bands",
              "cells",
              "plan_completion",
              "mandatory_learning"),
          // Tells of colleagues too: copies for the person go without. What is about the person
          // goes from it.
          table("merit_worksheet")
              .about("(t.manager_id = :employee or t.people @> to_jsonb(:employee::text))")
              .untold()
              .erased("external_id", ofManager(KEY, "t.external_id"))
              .erased("name", ofManager("'Erased'", "t.name"))
              .erased("note", ofManager(words("note"), "t.note"))
              .erased("people", "t.people - :employee::text")
              .erased("ratings", others("t.ratings", "x.told ->> 'employeeId'"))
              .erased("proposals", others("t.proposals", "x.told ->> 'employeeId'"))
              .erased(
                  "facts",
                  "case when t.facts is not null then jsonb_set(t.facts, '{people}', "
                      + others("t.facts -> 'people'", "x.told #>> '{employee,id}'")
                      + ") end")
              .written("note", "created_by")
              .actors("created_by", "updated_by")
              .plain("source", "currency", "state"),
          transition(
                  "merit_worksheet_transition",
                  "exists (select 1 from merit_worksheet o where o.tenant_id = :tenant and o.tenant_id = t.tenant_id"
                      + " and o.id = t.worksheet_id and o.manager_id = :employee)")
              .untold(),
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
          table("flight_risk_setting").actors("updated_by"),
          thing("org_unit", "name"),
          thing("job_family", "name"),
          thing("job", "title", "leadership_level"),
          thing("career_path", "kind", "description"),
          thing("position", "title", "location"),
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
          thing("initiative", "name", "description", "demands").about("t.owner_id = :employee"),
          table("initiative_demand"),
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
          thing("review_form", "name", "description", "sections", "rater_weights"),
          thing("review_cycle", "name", "description", "audience", "phases"),
          table("review")
              .about(OF_PERSON)
              .erased("sign_comment", words("sign_comment"))
              .actors("created_by", "updated_by")
              .plain("state", "competencies"),
          transition("review_transition", ofParent("review", "review_id")).plain("side"),
          table("review_sheet")
              .about(ofParent("review", "review_id"))
              .erased("answers", NOTHING_SAID)
              .actors("updated_by")
              .plain("kind"),
          // What colleagues said stays theirs: the person is not told who said what.
          table("review_rater")
              .about(ofParent("review", "review_id"))
              .untold()
              .erased("answers", NOTHING_SAID)
              .actors("nominated_by", "confirmed_by", "updated_by")
              .plain("kind"),
          table("review_adjustment")
              .about(ofParent("review", "review_id"))
              .erased("reason", words("reason"))
              .written("reason", "made_by")
              .actors("made_by"),
          table("review_plan"),
          table("calibration_session")
              .actors("created_by", "closed_by")
              .plain("name", "audience", "state", "distribution"),
          table("review_launch").actors("created_by").plain("state"),
          table("review_launch_person").about(OF_PERSON).untold(),
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
          table("position_path"),
          table("employee_path"),
          table("goal_path"),
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
        + " 'development-plans', 'career-aspirations', 'mentor-profiles', 'goals', 'successors', 'talent-ratings', 'salaries', 'merit-worksheets']))";
  }

  private static String ofManager(String erased, String kept) {
    return "case when t.manager_id = :employee then " + erased + " else " + kept + " end";
  }

  /** The elements of a list of JSON that are about others. */
  private static String others(String list, String whose) {
    return "coalesce((select jsonb_agg(x.told order by x.place) from jsonb_array_elements("
        + list
        + ") with ordinality as x (told, place) where "
        + whose
        + " <> :employee::text), '[]'::jsonb)";
  }

  private static String words(String column) {
    return "case when t." + column + " is null then null else 'Erased' end";
  }
}
