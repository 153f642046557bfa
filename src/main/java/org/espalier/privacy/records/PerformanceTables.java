package org.espalier.privacy.records;

import static org.espalier.privacy.records.Told.KEY;
import static org.espalier.privacy.records.Told.NOTHING_SAID;
import static org.espalier.privacy.records.Told.OF_PERSON;
import static org.espalier.privacy.records.Told.ofParent;
import static org.espalier.privacy.records.Told.table;
import static org.espalier.privacy.records.Told.thing;
import static org.espalier.privacy.records.Told.transition;
import static org.espalier.privacy.records.Told.words;

import java.util.List;

/** Goals, feedback, recognition and reviews. */
final class PerformanceTables {

  static final List<PersonalTable> ALL =
      List.of(
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
              .written("closing_comment", "closed_by")
              .actors("created_by", "closed_by")
              .plain("name", "audience", "state", "distribution"),
          table("review_launch").actors("created_by").plain("state"),
          table("review_launch_person").about(OF_PERSON).untold(),
          table("goal_path"));

  private PerformanceTables() {}
}
