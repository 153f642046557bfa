package org.espalier.integration.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.json.Parsed;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Json;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.SyncInput;
import org.espalier.platform.sync.SyncKind;
import org.jspecify.annotations.Nullable;

/**
 * Receives the rows of a file: checks each by itself and keeps the sound ones in chunks. Short
 * transactions while the client sends, never one that waits for it.
 */
@ApplicationScoped
class Reception {

  static final int ROWS_IN_CHUNK = 2000;
  private static final int BYTES_IN_CHUNK = 4 << 20;

  private static final Query ADD_CHUNK = Query.file("bulk/add_chunk");
  private static final Query ADD_KEYS = Query.file("bulk/add_keys");
  private static final Query ADD_PROBLEMS = Query.file("bulk/add_problems");

  private final Sql sql;
  private final StrictJson json;
  private final int mostRows;

  Reception(
      Sql sql,
      StrictJson json,
      @ConfigProperty(name = "espalier.imports.most-rows", defaultValue = "5000000") int mostRows) {
    this.sql = sql;
    this.json = json;
    this.mostRows = mostRows;
  }

  /** Receives all rows. */
  <R extends SyncInput> Received receive(UUID job, SyncKind<R> kind, RowSource rows)
      throws IOException {
    Chunk chunk = new Chunk(job);
    int received = 0;
    int failed = 0;
    for (RawRow row = rows.next(); row != null; row = rows.next()) {
      received++;
      if (received > mostRows) {
        throw CommonProblem.PAYLOAD_TOO_LARGE.because(
            "A file may have " + mostRows + " rows at the most.");
      }
      failed += accept(chunk, kind, row) ? 0 : 1;
      if (chunk.full()) {
        chunk.write();
      }
    }
    chunk.write();
    return new Received(received, failed);
  }

  private <R extends SyncInput> boolean accept(Chunk chunk, SyncKind<R> kind, RawRow row) {
    if (row.json() == null) {
      Faults faults = new Faults();
      if (row.fault() != null) {
        faults.add(row.fault().pointer(), row.fault().code(), row.fault().message());
      }
      chunk.problem(row.line(), null, faults);
      return false;
    }
    Parsed<R> parsed = json.read(row.json(), kind.input());
    R input = parsed.value();
    String key = input == null ? null : input.externalId();
    if (key == null && parsed.faults().isEmpty()) {
      parsed.faults().add("/externalId", FaultCode.REQUIRED, "A row needs its key.");
    }
    if (input == null || key == null || !parsed.faults().isEmpty()) {
      chunk.problem(row.line(), key, parsed.faults());
      return false;
    }
    chunk.row(row.line(), key, kind.parentOf(input).orElse(null), row.json());
    return true;
  }

  /**
   * What was received.
   *
   * @param rows rows of the file
   * @param failed those that are wrong by themselves
   */
  record Received(int rows, int failed) {}

  /** Rows on their way into the database. */
  private final class Chunk {

    private final UUID job;
    private final List<Integer> lines = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<@Nullable String> parents = new ArrayList<>();
    private final ByteArrayOutputStream rows = new ByteArrayOutputStream();
    private final List<Integer> problemLines = new ArrayList<>();
    private final List<@Nullable String> problemKeys = new ArrayList<>();
    private final List<Json> problems = new ArrayList<>();
    private int number;

    Chunk(UUID job) {
      this.job = job;
    }

    void row(int line, String key, @Nullable String parent, byte[] text) {
      lines.add(line);
      keys.add(key);
      parents.add(parent);
      rows.write(text, 0, text.length);
      rows.write('\n');
    }

    void problem(int line, @Nullable String key, Faults faults) {
      problemLines.add(line);
      problemKeys.add(key == null || key.length() > 200 ? null : key);
      problems.add(JsonText.of(faults.list()));
    }

    boolean full() {
      return lines.size() >= ROWS_IN_CHUNK
          || rows.size() >= BYTES_IN_CHUNK
          || problems.size() >= ROWS_IN_CHUNK;
    }

    void write() {
      QuarkusTransaction.requiringNew().run(this::writeAll);
      lines.clear();
      keys.clear();
      parents.clear();
      rows.reset();
      problemLines.clear();
      problemKeys.clear();
      problems.clear();
    }

    private void writeAll() {
      if (!lines.isEmpty()) {
        Integer[] lineArray = lines.toArray(Integer[]::new);
        sql.update(
            ADD_CHUNK,
            Args.of("import", job)
                .and("chunk", number++)
                .and("lastLine", lines.getLast())
                .and("lines", lineArray)
                .texts("keys", keys)
                .and("rows", rows.toByteArray()));
        sql.update(
            ADD_KEYS,
            Args.of("import", job)
                .and("lines", lineArray)
                .texts("externalIds", keys)
                .and("parents", parents.toArray(String[]::new))
                .uuids("newIds", keys.stream().map(_ -> Ids.next()).toList()));
      }
      if (!problems.isEmpty()) {
        sql.update(
            ADD_PROBLEMS,
            Args.of("import", job)
                .and("lines", problemLines.toArray(Integer[]::new))
                .and("externalIds", problemKeys.toArray(String[]::new))
                .and("faults", problems.toArray(Json[]::new)));
      }
    }
  }
}
