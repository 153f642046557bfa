package org.espalier.integration.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.espalier.platform.json.Parsed;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
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
    IncomingRows incoming = new IncomingRows(sql, job);
    int received = 0;
    for (RawRow row = rows.next(); row != null; row = rows.next()) {
      received++;
      if (received > mostRows) {
        throw CommonProblem.PAYLOAD_TOO_LARGE.because(
            "A file may have " + mostRows + " rows at the most.");
      }
      accept(incoming, kind, row);
      if (incoming.full()) {
        incoming.write();
      }
    }
    incoming.write();
    return new Received(received, incoming.failed(), incoming.untoldLine());
  }

  private <R extends SyncInput> void accept(IncomingRows incoming, SyncKind<R> kind, RawRow row) {
    if (row.json() == null) {
      Faults faults = new Faults();
      if (row.fault() != null) {
        faults.add(row.fault().pointer(), row.fault().code(), row.fault().message());
      }
      incoming.fail(row, row.key(), faults);
      return;
    }
    Parsed<R> parsed = json.read(row.json(), kind.input());
    R input = parsed.value();
    String key = input == null ? null : input.externalId();
    if (key == null && parsed.faults().isEmpty()) {
      parsed.faults().add("/externalId", FaultCode.REQUIRED, "A row needs its key.");
    }
    if (input == null || key == null || !parsed.faults().isEmpty()) {
      incoming.fail(row, ReadableKey.of(row.json()), parsed.faults());
      return;
    }
    incoming.add(row.line(), key, kind.parentOf(input).orElse(null), row.json());
  }

  /**
   * What was received.
   *
   * @param rows rows of the file
   * @param failed those that are wrong by themselves, or repeat the key of an earlier one
   * @param untoldLine the first line of which cannot be told what it is about; null if there is
   *     none
   */
  record Received(int rows, int failed, @Nullable Integer untoldLine) {

    Received(int rows, int failed) {
      this(rows, failed, null);
    }
  }
}
