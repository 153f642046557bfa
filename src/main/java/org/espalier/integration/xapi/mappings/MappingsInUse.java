package org.espalier.integration.xapi.mappings;

import jakarta.inject.Singleton;
import java.util.List;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;

/** The mappings that are applied to statements, whoever sends these. */
@Singleton
public class MappingsInUse {

  private static final Query IN_USE = Query.file("xapi/mappings_in_use");

  private final Sql sql;

  MappingsInUse(Sql sql) {
    this.sql = sql;
  }

  /** All of them, in the order in which they are tried. */
  public List<Mapping> read() {
    return sql.list(IN_USE, Args.none(), Mapping::of).stream()
        .sorted(Mapping.CLOSEST_FIRST)
        .toList();
  }
}
