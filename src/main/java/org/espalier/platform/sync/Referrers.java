package org.espalier.platform.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;

/**
 * Knows which columns refer to which tables, so that nothing is deleted that something still needs.
 */
@ApplicationScoped
public class Referrers {

  private final Sql sql;
  private final Instance<TableKind<?>> kinds;
  private final Instance<Referrer> others;

  Referrers(Sql sql, @Any Instance<TableKind<?>> kinds, @Any Instance<Referrer> others) {
    this.sql = sql;
    this.kinds = kinds;
    this.others = others;
  }

  /**
   * Insists that nothing refers to a thing.
   *
   * @throws org.espalier.platform.problem.ProblemException IN_USE, naming the tables' things
   */
  void requireNone(String table, UUID id) {
    List<Referrer> referrers = all().filter(r -> r.to().equals(table)).toList();
    if (referrers.isEmpty()) {
      return;
    }
    String query =
        referrers.stream().map(Referrer::probe).collect(Collectors.joining(" union all "));
    List<String> found = sql.list(Query.of(query), Args.of("id", id), row -> row.text("referrer"));
    if (!found.isEmpty()) {
      throw CommonProblem.IN_USE.because(
          "It is still used by "
              + found.stream().distinct().collect(Collectors.joining(", "))
              + ".");
    }
  }

  /** Deletes the parts of a thing that is deleted. */
  void end(String table, UUID id) {
    kinds.forEach(kind -> kind.endWith(table, id));
  }

  private Stream<Referrer> all() {
    return Stream.concat(kinds.stream().flatMap(kind -> kind.refersTo().stream()), others.stream());
  }

  /**
   * A column that refers to a table. Kinds declare theirs in their {@link SyncTable}; other tables'
   * are beans.
   *
   * @param to the table referred to
   * @param from the table that refers
   * @param column its column
   * @param live which of its rows count, by the alias {@code r}
   */
  public record Referrer(String to, String from, String column, String live) {

    String probe() {
      return "(select '"
          + from.replace('_', ' ')
          + "s' as referrer from "
          + from
          + " r where r.tenant_id = :tenant and r."
          + column
          + " = :id and "
          + live
          + " limit 1)";
    }
  }
}
