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
      String told =
          found.stream()
              .distinct()
              .filter(name -> !name.isEmpty())
              .collect(Collectors.joining(", "));
      throw CommonProblem.IN_USE.because(
          told.isEmpty() ? "It is still used." : "It is still used by " + told + ".");
    }
  }

  /** Deletes the parts of a thing that is deleted. */
  void end(String table, UUID id) {
    kinds.forEach(kind -> kind.endWith(table, id));
  }

  private Stream<Referrer> all() {
    return Stream.concat(kinds.stream().flatMap(Referrers::of), others.stream());
  }

  private static Stream<Referrer> of(TableKind<?> kind) {
    return kind.refersTo().stream().map(one -> kind.confidential() ? one.untold() : one);
  }

  /**
   * A column that refers to a table. Kinds declare theirs in their {@link SyncTable}; other tables'
   * are beans.
   *
   * @param to the table referred to
   * @param from the table that refers
   * @param column its column
   * @param live which of its rows count, by the alias {@code r}
   * @param told false if a refusal must not name the table, for that alone says too much
   */
  public record Referrer(String to, String from, String column, String live, boolean told) {

    /** One that a refusal names. */
    public Referrer(String to, String from, String column, String live) {
      this(to, from, column, live, true);
    }

    /** The same, which no refusal names. */
    public Referrer untold() {
      return new Referrer(to, from, column, live, false);
    }

    String probe() {
      return "(select '"
          + (told ? from.replace('_', ' ') + "s" : "")
          + "' as referrer from "
          + from
          + " r where r.tenant_id = :tenant and r."
          + column
          + " = :id and "
          + live
          + " limit 1)";
    }
  }
}
