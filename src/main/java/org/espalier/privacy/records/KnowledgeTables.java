package org.espalier.privacy.records;

import static org.espalier.privacy.records.Told.KEY;
import static org.espalier.privacy.records.Told.OF_PERSON;
import static org.espalier.privacy.records.Told.table;
import static org.espalier.privacy.records.Told.transition;

import java.util.List;

/** What people offer, ask and answer. */
final class KnowledgeTables {

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
              .plain("source"));

  private KnowledgeTables() {}
}
