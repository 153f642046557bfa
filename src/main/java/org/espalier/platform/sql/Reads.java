package org.espalier.platform.sql;

import java.util.List;

/**
 * Whereto statements that only read can be sent: {@link Sql}, or {@link AnalyticSql} where they
 * look at everybody.
 */
public interface Reads {

  /** All rows of a query, in its order. */
  <T> List<T> list(Query query, Args args, RowMapper<T> mapper);
}
