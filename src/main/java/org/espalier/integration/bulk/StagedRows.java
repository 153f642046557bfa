package org.espalier.integration.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;

/**
 * What files brought, until it is applied. It tells of people: however an import ends, nothing of
 * it stays behind.
 */
@ApplicationScoped
class StagedRows {

  private static final Query KEYS = Query.file("bulk/clear_keys");
  private static final Query ROWS = Query.file("bulk/clear_rows");

  private final Sql sql;

  StagedRows(Sql sql) {
    this.sql = sql;
  }

  /** Forgets it, in the present transaction, which may take as long as it needs from then on. */
  void forget(UUID job) {
    sql.takeTime();
    Args args = Args.of("import", job);
    sql.update(KEYS, args);
    sql.update(ROWS, args);
  }
}
