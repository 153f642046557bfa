package org.espalier.career.guides;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.espalier.career.mentors.MentorProfileBrief;
import org.espalier.career.moves.CareerGap;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.workforce.people.EmployeeBrief;

/** Mentors who can what people lack: one statement, for however many people. */
@Singleton
class Mentors {

  private static final Query MENTORS = Query.file("career/mentors");

  private final Sql sql;

  Mentors(Sql sql) {
    this.sql = sql;
  }

  /**
   * The mentors of each of several people, the best first.
   *
   * @param lacking what each lacks, the most urgent first; each a part of the weighted gap
   */
  Map<UUID, List<MentorView>> of(Map<UUID, List<CareerGap>> lacking, int most) {
    List<UUID> people = new ArrayList<>();
    List<CareerGap> all = new ArrayList<>();
    lacking.forEach((person, gaps) ->
        gaps.forEach(gap -> {
          people.add(person);
          all.add(gap);
        }));
    Map<UUID, List<MentorView>> found = new HashMap<>();
    if (!all.isEmpty()) {
      sql.list(
          MENTORS,
          args(people, all).and("most", most).and("asOf", AsOf.present().at()),
          row -> {
            UUID person = row.uuid("person_id");
            return found
                .computeIfAbsent(person, _ -> new ArrayList<>())
                .add(mentor(row, lacking.getOrDefault(person, List.of())));
          });
    }
    return found;
  }

  private static Args args(List<UUID> people, List<CareerGap> lacking) {
    List<UUID> competencies = lacking.stream().map(gap -> gap.competency().id()).toList();
    List<BigDecimal> levels = lacking.stream().map(CareerGap::required).toList();
    List<BigDecimal> parts = lacking.stream().map(CareerGap::priority).toList();
    return Args.none()
        .uuids("people", people)
        .uuids("competencies", competencies)
        .numbers("levels", levels)
        .numbers("parts", parts);
  }

  private static MentorView mentor(Row row, List<CareerGap> lacking) throws SQLException {
    Set<UUID> able = new HashSet<>(JsonText.list(row.text("competencies"), UUID.class));
    List<CareerGap> reached =
        lacking.stream().filter(gap -> able.contains(gap.competency().id())).toList();
    return new MentorView(
        person(row),
        MentorProfileBrief.of(row),
        Coverage.of(reached, lacking),
        reached.stream()
            .map(gap -> new CoveredCompetency(gap.competency(), gap.required()))
            .toList());
  }

  static EmployeeBrief person(Row row) throws SQLException {
    return new EmployeeBrief(
        row.uuid("employee_id"),
        row.text("external_id"),
        row.text("given_name"),
        row.text("family_name"));
  }
}
