package org.espalier.privacy.records;

import static org.espalier.privacy.records.Told.KEY;
import static org.espalier.privacy.records.Told.OF_PERSON;
import static org.espalier.privacy.records.Told.table;
import static org.espalier.privacy.records.Told.words;

import java.util.List;

/** People, what they can do, want and offer. */
final class PeopleTables {

  static final List<PersonalTable> ALL =
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
              .plain("source", "external_id", "statement", "languages"));

  private PeopleTables() {}
}
