package org.espalier.privacy.records;

import static org.espalier.privacy.records.Told.KEY;
import static org.espalier.privacy.records.Told.OF_PERSON;
import static org.espalier.privacy.records.Told.ofParent;
import static org.espalier.privacy.records.Told.table;
import static org.espalier.privacy.records.Told.thing;
import static org.espalier.privacy.records.Told.transition;
import static org.espalier.privacy.records.Told.words;

import java.util.List;

/** Development plans, their templates and drafts for groups. */
final class PlanTables {

  static final List<PersonalTable> ALL =
      List.of(
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
          thing("plan_template", "title", "description", "audience", "items"),
          table("plan_template_version").actors("made_by").plain("items"),
          table("plan_template_use"),
          table("plan_let_go"));

  private PlanTables() {}
}
