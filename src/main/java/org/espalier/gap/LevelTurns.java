package org.espalier.gap;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.espalier.platform.sql.AnalyticSql;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;

/**
 * When levels become others though nobody records anything: evidence expires, or begins to count.
 */
@Singleton
public class LevelTurns {

  private static final Query NEXT = Query.file("gap/next_turn");

  private final AnalyticSql sql;

  LevelTurns(AnalyticSql sql) {
    this.sql = sql;
  }

  /** The first such moment after this one, of anybody; empty if there is none as things stand. */
  public Optional<Instant> after(Instant moment) {
    return sql.list(
            NEXT, Args.of("asOf", moment), row -> Optional.ofNullable(row.instantOrNull("turn")))
        .getFirst();
  }
}
