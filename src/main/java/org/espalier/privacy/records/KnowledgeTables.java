package org.espalier.privacy.records;

import static org.espalier.privacy.records.Told.KEY;
import static org.espalier.privacy.records.Told.OF_PERSON;
import static org.espalier.privacy.records.Told.table;
import static org.espalier.privacy.records.Told.thing;
import static org.espalier.privacy.records.Told.transition;
import static org.espalier.privacy.records.Told.words;

import java.util.List;

/** What people offer, ask and answer, who guides whom, and what is said in communities. */
final class KnowledgeTables {

  /** Rows of a mentoring in which the person is one of the two. */
  private static final String OF_TWO =
      "exists (select 1 from mentoring o where o.tenant_id = :tenant and o.tenant_id = t.tenant_id"
          + " and o.id = t.mentoring_id and (o.mentee_id = :employee or o.mentor_id = :employee))";

  static final List<PersonalTable> ALL =
      List.of(
          // What somebody offered goes with the person.
          table("expert")
              .about(OF_PERSON)
              .removed(OF_PERSON)
              .actors("created_by", "updated_by")
              .plain("source", "external_id", "statement", "languages", "topics"),
          table("expert_topic"),
          // That somebody was endorsed stays; why, and by what key, does not.
          table("endorsement")
              .about("(t.employee_id = :employee or t.endorser_id = :employee)")
              .erased("external_id", KEY)
              .erased("comment", "null")
              .written("comment", "created_by")
              .actors("created_by", "updated_by")
              .plain("source"),
          // Words go with who said them, also where they helped others.
          table("question")
              .about("t.asker_id = :employee")
              .erased("external_id", KEY)
              .erased("title", "'Erased'")
              .erased("text", "'Erased'")
              .actors("created_by", "updated_by")
              .plain("source", "topics", "visibility", "state"),
          table("question_topic"),
          transition(
              "question_transition",
              "exists (select 1 from question o where o.tenant_id = :tenant and o.tenant_id = t.tenant_id"
                  + " and o.id = t.question_id and o.asker_id = :employee)"),
          table("answer")
              .about("t.author_id = :employee")
              .erased("external_id", KEY)
              .erased("text", "'Erased'")
              .actors("created_by", "updated_by")
              .plain("source"),
          table("mentoring")
              .about("(t.mentee_id = :employee or t.mentor_id = :employee)")
              .erased("external_id", KEY)
              .erased("message", "''")
              .erased("goals", "'[]'::jsonb")
              .actors("created_by", "updated_by")
              .plain("source", "topics", "state", "outcome"),
          table("mentoring_topic"),
          transition("mentoring_transition", OF_TWO),
          table("mentoring_session")
              .about(OF_TWO)
              .erased("external_id", KEY)
              .erased("location", "null")
              .erased("note", "''")
              .actors("created_by", "updated_by")
              .plain("source"),
          thing("community", "name", "description", "access", "topics"),
          table("community_topic"),
          transition(
              "community_member_transition",
              "exists (select 1 from community_member o where o.tenant_id = :tenant and o.tenant_id = t.tenant_id"
                  + " and o.id = t.member_id and o.employee_id = :employee)"),
          // Whoever is no longer there has joined nothing.
          table("community_member")
              .about(OF_PERSON)
              .removed(OF_PERSON)
              .actors("created_by", "updated_by")
              .plain("source", "external_id", "role", "state"),
          table("community_post")
              .about("t.author_id = :employee")
              .erased("external_id", KEY)
              .erased("title", words("title"))
              .erased("text", "'Erased'")
              .erased("removal_reason", words("removal_reason"))
              .written("removal_reason", "updated_by")
              .actors("created_by", "updated_by")
              .plain("source"),
          table("community_event")
              .about("t.organiser_id = :employee")
              .erased("external_id", KEY)
              .erased("title", "'Erased'")
              .erased("text", "null")
              .erased("location", "null")
              .erased("link", "null")
              .actors("created_by", "updated_by")
              .plain("source"),
          transition(
              "event_attendee_transition",
              "exists (select 1 from event_attendee o where o.tenant_id = :tenant and o.tenant_id = t.tenant_id"
                  + " and o.id = t.attendee_id and o.employee_id = :employee)"),
          table("event_attendee")
              .about(OF_PERSON)
              .removed(OF_PERSON)
              .actors("created_by", "updated_by")
              .plain("source", "external_id", "state"));

  private KnowledgeTables() {}
}
