package org.espalier.privacy.records;

import static org.espalier.privacy.records.Told.table;
import static org.espalier.privacy.records.Told.thing;

import java.util.List;

/** Organisation, jobs and frameworks: things that everybody may see. */
final class StructureTables {

  static final List<PersonalTable> ALL =
      List.of(
          table("framework_transition")
              .written("comment", "made_by")
              .actors("made_by")
              .plain("from_state", "to_state"),
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
              "lesson_evidence",
              "source_uri"),
          thing("competency", "name", "tier", "description", "source_uri"),
          thing("requirement", "tier", "leadership_level"),
          thing("initiative", "name", "description", "demands").about("t.owner_id = :employee"),
          table("initiative_demand"),
          table("org_unit_path"),
          table("job_family_path"),
          table("position_path"),
          table("employee_path"),
          table("competency_path"));

  private StructureTables() {}
}
