package org.espalier.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/**
 * What somebody with psql would do for the same file: COPY it into a table of its own, then merge
 * that into the employees. It checks nothing, keeps no reporting line and tells nobody.
 */
final class CopyAndMerge {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> MEMBERS =
      List.of(
          "externalId",
          "givenName",
          "familyName",
          "email",
          "subject",
          "jobExternalId",
          "orgUnitExternalId",
          "managerExternalId",
          "hireDate");

  private CopyAndMerge() {}

  /**
   * How long it took.
   *
   * @param seconds all of it
   * @param copied seconds of the COPY alone
   */
  record Taken(double seconds, double copied) {}

  static Taken run(Psql psql, String tenant, Path file) throws Exception {
    Path table = table(file);
    String merge = Psql.statement("merge").replace(":tenant", "'" + tenant + "'");
    psql.connection().setAutoCommit(false);
    long began = System.nanoTime();
    psql.run(Psql.statement("staged"));
    try (Reader rows = Files.newBufferedReader(table)) {
      psql.connection()
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy staged (" + columns() + ") from stdin", rows);
    }
    double copied = (System.nanoTime() - began) / 1e9;
    psql.run("analyze staged");
    psql.run(merge);
    psql.connection().commit();
    double seconds = (System.nanoTime() - began) / 1e9;
    psql.connection().setAutoCommit(true);
    return new Taken(seconds, copied);
  }

  private static String columns() {
    return MEMBERS.stream()
        .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  /** The file as COPY likes it, made beforehand. */
  private static Path table(Path file) throws IOException {
    Path table = file.resolveSibling(file.getFileName() + ".tsv");
    try (Stream<String> rows = Files.lines(file);
        BufferedWriter out = Files.newBufferedWriter(table)) {
      for (String row : (Iterable<String>) rows::iterator) {
        JsonNode json = JSON.readTree(row);
        out.write(
            MEMBERS.stream()
                .map(name -> json.has(name) ? json.get(name).asText() : "\\N")
                .collect(Collectors.joining("\t")));
        out.write('\n');
      }
    }
    return table;
  }
}
