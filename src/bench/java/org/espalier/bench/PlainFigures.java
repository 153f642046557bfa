package org.espalier.bench;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the plain statements under {@code insight} say. */
final class PlainFigures {

  private final Psql psql;
  private final String tenant;

  PlainFigures(Psql psql, String slug) {
    this.psql = psql;
    this.tenant = "'" + slug + "'";
  }

  /** Finds out how everybody stood at the end of a day. */
  void stand(LocalDate day, boolean kept) throws IOException, SQLException {
    psql.run(
        statement("standing")
            .replace(":moment", "'" + day + "T23:59:59.999999Z'")
            .replace(":kept", Boolean.toString(kept)));
  }

  /** A line a cell: its keys, and all its figures. */
  List<String> cells(String name) throws IOException, SQLException {
    return lines(statement(name)).stream().sorted().toList();
  }

  /** A line a person who falls short in a competency, in the order of their ids. */
  List<String> people(String competency) throws IOException, SQLException {
    return lines(statement("people").replace(":competency", "'" + competency + "'"));
  }

  private List<String> lines(String sql) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = psql.connection().createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          String value = rows.getString(i);
          values.add(value == null ? "" : value);
        }
        lines.add(InsightFigures.line(values));
      }
    }
    return lines;
  }

  private String statement(String name) throws IOException {
    return Psql.statement("insight/" + name)
        .replaceAll("(?m)^--.*$", "")
        .replace(":tenant", tenant)
        .strip()
        .replaceFirst(";$", "");
  }
}
