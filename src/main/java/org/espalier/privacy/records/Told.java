package org.espalier.privacy.records;

/** The words in which the lists of tables say what a table holds about people. */
final class Told {

  static final String OF_PERSON = "t.employee_id = :employee";
  static final String KEY = "'erased-' || t.id";

  static final String NOTHING_SAID =
      "jsonb_build_object('competencies', '[]'::jsonb, 'goals', '[]'::jsonb, 'questions', '[]'::jsonb)";

  private Told() {}

  static PersonalTable table(String name) {
    return new PersonalTable(name);
  }

  /** A thing that everybody may see; people are in it as those who wrote it. */
  static PersonalTable thing(String name, String... columns) {
    return table(name)
        .actors("created_by", "updated_by")
        .plain("source", "external_id")
        .plain(columns);
  }

  /** The steps of a thing that concerns a person. */
  static PersonalTable transition(String name, String about) {
    return table(name)
        .about(about)
        .erased("comment", words("comment"))
        .written("comment", "made_by")
        .actors("made_by")
        .plain("from_state", "to_state");
  }

  static String ofParent(String parent, String column) {
    return "exists (select 1 from "
        + parent
        + " o where o.tenant_id = :tenant and o.tenant_id = t.tenant_id and o.id = t."
        + column
        + " and o.employee_id = :employee)";
  }

  /** Rows of imports whose keys can be those of a person or of what concerns one. */
  static String ofPeople() {
    return "exists (select 1 from import_job o where o.tenant_id = :tenant and o.tenant_id = t.tenant_id"
        + " and o.id = t.import_id and o.kind = any(array['employees', 'evidence', 'assignments', 'enrolments', 'completions',"
        + " 'development-plans', 'career-aspirations', 'mentor-profiles', 'experts', 'endorsements',"
        + " 'questions', 'answers', 'mentorings', 'mentoring-sessions', 'community-members', 'community-posts', 'community-events',"
        + " 'community-event-attendees',"
        + " 'articles', 'goals', 'successors', 'talent-ratings', 'candidates', 'job-applications', 'salaries', 'merit-worksheets']))";
  }

  static String ofManager(String erased, String kept) {
    return "case when t.manager_id = :employee then " + erased + " else " + kept + " end";
  }

  /** The elements of a list of JSON that are about others. */
  static String others(String list, String whose) {
    return "coalesce((select jsonb_agg(x.told order by x.place) from jsonb_array_elements("
        + list
        + ") with ordinality as x (told, place) where "
        + whose
        + " <> :employee::text), '[]'::jsonb)";
  }

  static String words(String column) {
    return "case when t." + column + " is null then null else 'Erased' end";
  }
}
