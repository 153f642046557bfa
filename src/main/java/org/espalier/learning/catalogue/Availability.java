package org.espalier.learning.catalogue;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;
import org.espalier.workforce.people.ReachPolicy;

/** Which activities are meant for a person who has what they need. */
@Singleton
class Availability extends ReachPolicy {

  private static final Query LEVELS = Query.file("learning/levels_of_person");
  private static final String MET = Query.file("learning/prerequisites_met").piece();

  private final Sql sql;
  private final ActivityAudiences audiences;

  Availability(Tenancy tenancy, Reach reach, Sql sql, ActivityAudiences audiences) {
    super("activities", "e.id", tenancy, reach, sql, Role.LEARNING_ADMIN);
    this.sql = sql;
    this.audiences = audiences;
  }

  /**
   * A condition over activities {@code a}: the person belongs to their audience and has what they
   * need. Nothing is available to people whom the caller may not see.
   */
  Condition of(UUID person) {
    Condition visible = visible();
    List<UUID> competencies = new ArrayList<>();
    List<BigDecimal> levels = new ArrayList<>();
    List<UUID> found =
        sql.list(
            LEVELS.with("visible", visible.sql()),
            visible.args().and("employee", person).and("asOf", Moments.now()),
            row -> {
              UUID competency = row.uuidOrNull("competency_id");
              if (competency != null) {
                competencies.add(competency);
                levels.add(row.number("level"));
              }
              return row.uuid("id");
            });
    if (found.isEmpty()) {
      return Condition.NONE;
    }
    Condition met =
        Condition.of(
            MET,
            Args.of("availableTo", person).uuids("known", competencies).numbers("levels", levels));
    return Condition.and(List.of(met, audiences.of(person)));
  }
}
