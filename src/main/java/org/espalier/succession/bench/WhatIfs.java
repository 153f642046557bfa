package org.espalier.succession.bench;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.http.Body;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.succession.positions.KeyPositionPolicy;
import org.espalier.workforce.people.EmployeeBrief;
import org.espalier.workforce.people.People;
import org.jspecify.annotations.Nullable;

/** What would follow if people left: two statements that read, and none that writes. */
@Singleton
class WhatIfs {

  private static final Query LEAVING =
      Query.of(
          """
          select e.id, e.external_id, e.given_name, e.family_name, e.position_id from employee e
          where e.tenant_id = :tenant and e.id = any(:people) and {which} order by e.external_id, e.id\
          """);

  private final Sql sql;
  private final Benches benches;
  private final KeyPositionPolicy policy;
  private final People people;

  WhatIfs(Sql sql, Benches benches, KeyPositionPolicy policy, People people) {
    this.sql = sql;
    this.benches = benches;
    this.policy = policy;
    this.people = people;
  }

  /**
   * Follows the departures.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN for those who do not see all
   *     key positions and nominations, or with every person whom the caller does not find among the
   *     employed
   */
  WhatIfView of(Body<WhatIfRequest> body) {
    policy.requireAll();
    policy.requireNominations();
    List<UUID> asked = body.valid().employeeIds();
    List<Leaver> leaving = leaving(asked);
    refuseUnknown(asked, leaving);
    Map<EmployeeBrief, UUID> held = new LinkedHashMap<>();
    for (Leaver one : leaving) {
      if (one.position != null) {
        held.put(one.employee, one.position);
      }
    }
    Domino domino =
        new Domino(
            benches.all(Condition.of("k.active")), leaving.stream().map(Leaver::id).toList());
    List<WhatIfView.Level> levels = domino.fall(held);
    int open =
        (int)
            levels.stream()
                .flatMap(level -> level.openings().stream())
                .filter(opening -> opening.movesUp() == null)
                .count();
    return new WhatIfView(
        AsOf.present().shown(),
        leaving.stream().map(Leaver::employee).toList(),
        levels,
        domino.lostCover(),
        open);
  }

  private List<Leaver> leaving(List<UUID> asked) {
    Condition employed = people.employed();
    return sql.list(
        LEAVING.with("which", employed.sql()),
        Args.none().uuids("people", asked).and(employed.args()),
        row ->
            new Leaver(
                new EmployeeBrief(
                    row.uuid("id"),
                    row.text("external_id"),
                    row.text("given_name"),
                    row.text("family_name")),
                row.uuidOrNull("position_id")));
  }

  private static void refuseUnknown(List<UUID> asked, List<Leaver> found) {
    List<UUID> known = found.stream().map(Leaver::id).toList();
    Faults faults = new Faults();
    for (int i = 0; i < asked.size(); i++) {
      if (!known.contains(asked.get(i))) {
        faults.add(
            "/employeeIds/" + i,
            FaultCode.UNKNOWN_REFERENCE,
            "There is no employee \"" + asked.get(i) + "\" who is employed.");
      }
    }
    faults.throwIfAny();
  }

  private record Leaver(EmployeeBrief employee, @Nullable UUID position) {

    UUID id() {
      return employee.id();
    }
  }
}
