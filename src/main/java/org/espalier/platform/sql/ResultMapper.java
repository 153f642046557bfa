package org.espalier.platform.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads a whole result. */
@FunctionalInterface
interface ResultMapper<T> {

  T map(ResultSet rows) throws SQLException;

  /** Reads each of its rows, in their order. */
  static <T> ResultMapper<List<T>> all(RowMapper<T> mapper) {
    return rows -> {
      List<T> all = new ArrayList<>();
      Row row = new Row(rows);
      while (rows.next()) {
        all.add(mapper.map(row));
      }
      return all;
    };
  }
}
