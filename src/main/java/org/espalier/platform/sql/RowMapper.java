package org.espalier.platform.sql;

import java.sql.SQLException;

/** Makes one object of the current row. */
@FunctionalInterface
public interface RowMapper<T> {
  T map(Row row) throws SQLException;
}
