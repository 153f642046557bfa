package org.espalier.workforce.audience;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.workforce.people.EmployeeBrief;
import org.espalier.workforce.people.People;

/** Tells whom an audience would hit. */
@Singleton
public class AudiencePreviews {

  private static final int MOST_NAMED = 100;

  private static final Query FIRST =
      Query.of(
          """
          select e.id, e.external_id, e.given_name, e.family_name from employee e
          where e.tenant_id = :tenant and e.id = any(:ids) order by e.family_name, e.given_name, e.id limit :most\
          """);

  private final Sql sql;
  private final Audiences audiences;
  private final People people;

  AudiencePreviews(Sql sql, Audiences audiences, People people) {
    this.sql = sql;
    this.audiences = audiences;
    this.people = people;
  }

  /**
   * Tries an audience on everybody whom the caller may see, in two statements and one for each kind
   * of thing that it names.
   *
   * @throws org.espalier.platform.problem.ProblemException UNPROCESSABLE for jobs, positions, job
   *     families and org units that nobody knows
   */
  public AudiencePreview preview(AudiencePreviewRequest request) {
    Audience audience = Audience.of(request.audience());
    audiences.requireKnown(audience);
    List<PersonFacts> all = audiences.of(people.employed());
    List<UUID> hit = all.stream().filter(audience::holds).map(PersonFacts::id).toList();
    return new AudiencePreview(audience.toString(), hit.size(), all.size(), named(hit));
  }

  private List<EmployeeBrief> named(Collection<UUID> ids) {
    return sql.list(
        FIRST,
        Args.of("most", MOST_NAMED).uuids("ids", ids),
        row ->
            new EmployeeBrief(
                row.uuid("id"),
                row.text("external_id"),
                row.text("given_name"),
                row.text("family_name")));
  }
}
