package org.espalier.plan.optimum;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;

/** How people stand to activities now: one statement, however many people. */
@Singleton
public class LearningStandings {

  private static final Query STANDINGS = Query.file("plan/standings");

  private final Sql sql;

  LearningStandings(Sql sql) {
    this.sql = sql;
  }

  /** How each of these people stands. */
  public Map<UUID, LearningStanding> of(Collection<UUID> people) {
    Map<UUID, LearningStanding> standings = new HashMap<>();
    people.forEach(
        one -> standings.put(one, new LearningStanding(new HashSet<>(), new HashSet<>())));
    sql.list(
        STANDINGS,
        Args.of("now", Moments.now()).uuids("employees", people),
        row -> {
          LearningStanding standing = standings.get(row.uuid("employee_id"));
          Set<UUID> known =
              standing == null
                  ? new HashSet<>()
                  : row.flag("passed") ? standing.passed() : standing.running();
          return known.add(row.uuid("activity_id"));
        });
    return standings;
  }
}
