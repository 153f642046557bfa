package org.espalier.workforce.people;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.workforce.positions.Positions;

/** Who holds positions, today and at any moment: derived from people, stored nowhere else. */
@Singleton
public class Incumbents {

  private static final Query INCUMBENTS = Query.file("workforce/incumbents");

  private final Sql sql;
  private final Positions positions;
  private final EmployeePolicy policy;

  Incumbents(Sql sql, Positions positions, EmployeePolicy policy) {
    this.sql = sql;
    this.positions = positions;
    this.policy = policy;
  }

  /**
   * Who holds a position.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, or GONE for a deleted one
   */
  PositionStaffing of(UUID position, AsOf asOf) {
    UUID known = positions.get(position).id();
    return Objects.requireNonNull(of(List.of(known), asOf).get(known));
  }

  /** The same of several positions, in one statement. */
  public Map<UUID, PositionStaffing> of(Collection<UUID> some, AsOf asOf) {
    Condition visible = policy.visible();
    Args args =
        Args.of("asOf", asOf.at())
            .and("day", asOf.day())
            .uuids("positions", some)
            .and(visible.args());
    Map<UUID, PositionStaffing> found = new HashMap<>();
    sql.list(
        INCUMBENTS.with("visible", visible.sql()),
        args,
        row -> found.put(row.uuid("id"), PositionStaffing.of(row, asOf.shown())));
    return found;
  }
}
