package org.espalier.career.aspirations;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Whether people want positions: by an aspiration that holds, to the position or to its job. One
 * statement, however many are asked about.
 */
@Singleton
public class Interests {

  private static final Query INTEREST = Query.file("career/interest");

  private final Sql sql;
  private final CareerAspirationPolicy policy;

  Interests(Sql sql, CareerAspirationPolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  /** By asking; those about people whose aspirations the caller may not see are left out. */
  public Map<Asking, Boolean> of(Collection<Asking> askings) {
    List<Asking> asked = askings.stream().distinct().toList();
    Condition told = policy.told("e.id");
    Map<Asking, Boolean> found = new HashMap<>();
    if (asked.isEmpty() || told.equals(Condition.NONE)) {
      return found;
    }
    Args args =
        Args.of("employees", asked.stream().map(Asking::employee).toArray(UUID[]::new))
            .and("positions", asked.stream().map(Asking::position).toArray(UUID[]::new))
            .and("jobs", asked.stream().map(Asking::job).toArray(UUID[]::new))
            .and(told.args());
    sql.list(
        INTEREST.with("visible", told.sql()),
        args,
        row -> found.put(asked.get(row.count("ordinal") - 1), row.flag("interested")));
    return found;
  }

  /**
   * A condition: the employee in {@code column} wants a position or its job. Nobody's for programs
   * without the scope; of whom the caller may not see what they want, it says that they do not.
   */
  public Condition wanting(String column, @Nullable UUID position, UUID job) {
    Condition told = policy.told(column);
    return Condition.of(
        "("
            + told.sql()
            + " and exists (select 1 from career_aspiration a where a.tenant_id = :tenant and a.employee_id = "
            + column
            + " and a.active and a.deleted_at is null"
            + " and (a.position_id = :position::uuid or a.job_id = :job)))",
        told.args().and("position", position).and("job", job));
  }

  /**
   * A person and a position.
   *
   * @param job that of the position; null if it has none
   */
  public record Asking(UUID employee, UUID position, @Nullable UUID job) {}
}
