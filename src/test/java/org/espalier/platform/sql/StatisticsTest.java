package org.espalier.platform.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.espalier.testing.Psql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The application may bring the planner's statistics up to date, though it owns no table. */
@QuarkusTest
class StatisticsTest {

  private static final String REFRESH = "select espalier.refresh_statistics()";

  @BeforeEach
  void makeTable() throws SQLException {
    try (Psql psql = Psql.owner()) {
      psql.run(
          "create table statistics_probe as select n, 'x' || n as text from generate_series(1, 1000) n");
    }
    assertEquals(-1, tuples());
  }

  @AfterEach
  void dropTable() throws SQLException {
    try (Psql psql = Psql.owner()) {
      psql.run("drop table statistics_probe");
    }
  }

  @Test
  void tablesThatWereNeverAnalysedAre() {
    assertTrue(refresh() >= 1);
    assertEquals(1000, tuples());
  }

  @Test
  void tablesThatGrewMuchAreAnalysedAgain() throws SQLException {
    refresh();
    try (Psql psql = Psql.owner()) {
      psql.run("insert into statistics_probe select n, 'y' || n from generate_series(1, 9000) n");
    }
    assertTrue(refresh() >= 1);
    assertEquals(10_000, tuples());
  }

  private static long refresh() {
    try (Psql psql = Psql.application()) {
      return psql.count(REFRESH);
    }
  }

  private static long tuples() {
    try (Psql psql = Psql.superuser()) {
      return psql.count(
          "select reltuples::bigint from pg_class where oid = 'statistics_probe'::regclass");
    }
  }
}
