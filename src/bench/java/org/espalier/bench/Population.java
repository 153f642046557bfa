package org.espalier.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills a tenant with the invented company of {@code src/bench/resources/company}, straight into
 * the tables: over HTTP, millions of rows of evidence would take longer than all else. What follows
 * from the evidence is made by the server's own statements, which are read where they stand.
 */
final class Population {

  private static final Pattern INCLUDE = Pattern.compile("\\{include ([a-z_/]+)}");

  private final Path statements;
  private final Psql psql;

  Population(Path root, Psql psql) {
    this.statements = root.resolve("src/main/resources/sql");
    this.psql = psql;
  }

  /** Makes a company of this many people in a tenant that has nothing yet. */
  void fill(String slug, int people) throws IOException, SQLException {
    for (String part : new String[] {"structure", "people", "evidence", "proficiency"}) {
      long began = System.nanoTime();
      psql.run(
          whole(Psql.statement("company/" + part))
              .replace(":tenant", "'" + slug + "'")
              .replace(":people", Integer.toString(people))
              .replace(":asOf", "timestamptz '" + Instant.now() + "'"));
      System.err.printf(
          "  %s of %,d people: %.0f s%n", part, people, (System.nanoTime() - began) / 1e9);
      psql.run("analyze");
    }
    psql.run("vacuum (analyze)");
    psql.run("checkpoint");
  }

  private String whole(String sql) throws IOException {
    Matcher found = INCLUDE.matcher(sql);
    StringBuilder whole = new StringBuilder();
    while (found.find()) {
      String included = whole(Files.readString(statements.resolve(found.group(1) + ".sql")));
      found.appendReplacement(whole, Matcher.quoteReplacement(included));
    }
    return found.appendTail(whole).toString();
  }
}
