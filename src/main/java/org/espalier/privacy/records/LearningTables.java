package org.espalier.privacy.records;

import static org.espalier.privacy.records.Told.KEY;
import static org.espalier.privacy.records.Told.OF_PERSON;
import static org.espalier.privacy.records.Told.ofParent;
import static org.espalier.privacy.records.Told.table;
import static org.espalier.privacy.records.Told.thing;
import static org.espalier.privacy.records.Told.transition;
import static org.espalier.privacy.records.Told.words;

import java.util.List;

/** Catalogue, sessions, rules, and what people learn. */
final class LearningTables {

  static final List<PersonalTable> ALL =
      List.of(
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
          table("activity_develops"),
          table("activity_equivalent"),
          table("activity_part"),
          table("completion_part"),
          table("completion_closing"),
          table("activity_prerequisite"));

  private LearningTables() {}
}
