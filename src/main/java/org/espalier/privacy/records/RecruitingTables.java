package org.espalier.privacy.records;

import static org.espalier.privacy.records.Told.KEY;
import static org.espalier.privacy.records.Told.table;
import static org.espalier.privacy.records.Told.thing;
import static org.espalier.privacy.records.Told.transition;
import static org.espalier.privacy.records.Told.words;

import java.util.List;

/**
 * Requisitions, who fills them, candidates and what was thought of them. Who was a candidate before
 * being employed is one person.
 */
final class RecruitingTables {

  private static final String APPLIED =
      "(o.employee_id = :employee or exists (select 1 from candidate c where c.tenant_id = :tenant"
          + " and c.id = o.candidate_id and c.employee_id = :employee))";

  static final List<PersonalTable> ALL =
      List.of(
          // Who fills it is told by ids alone.
          thing(
              "requisition",
              "title",
              "location",
              "reason",
              "demand",
              "recruiters",
              "interviewers",
              "competencies",
              "state"),
          table("requisition_member").about("t.employee_id = :employee").plain("part"),
          table("requisition_competency"),
          table("requisition_requirement").plain("tiers"),
          table("requisition_transition")
              .written("comment", "made_by")
              .actors("made_by")
              .plain("from_state", "to_state"),
          table("candidate")
              .about("t.employee_id = :employee")
              .erased("external_id", KEY)
              .erased("given_name", "'Erased'")
              .erased("family_name", "'Person'")
              .erased("email", "null")
              .erased("phone", "null")
              .erased("origin", "null")
              .erased("languages", "'[]'::jsonb")
              .erased("note", "null")
              .erased("assessments", "'[]'::jsonb")
              .written("note", "created_by")
              .actors("created_by", "updated_by")
              .plain("source"),
          table("job_application")
              .about(APPLIED.replace("o.", "t."))
              .erased("external_id", KEY)
              .erased("motivation", "null")
              .actors("created_by", "updated_by")
              .plain("source", "stage"),
          // What was said about somebody was said in confidence: copies for the person go without.
          transition("job_application_transition", ofApplication()).untold(),
          table("scorecard")
              .about(ofApplication())
              .untold()
              .erased("comment", words("comment"))
              .erased("ratings", "'[]'::jsonb")
              .erased("revocation_reason", words("revocation_reason"))
              .written("comment", "submitted_by")
              .written("revocation_reason", "revoked_by")
              .actors("submitted_by", "revoked_by")
              .plain("recommendation"),
          table("candidate_evidence")
              .about(
                  "(exists (select 1 from candidate o where o.tenant_id = :tenant and o.id = t.candidate_id"
                      + " and o.employee_id = :employee) or "
                      + ofApplication()
                      + ")")
              .untold()
              .erased("comment", "null")
              .written("comment", "recorded_by")
              .actors("recorded_by")
              .plain("source"));

  private static String ofApplication() {
    return "exists (select 1 from job_application o where o.tenant_id = :tenant and o.id = t.application_id and "
        + APPLIED
        + ")";
  }

  private RecruitingTables() {}
}
