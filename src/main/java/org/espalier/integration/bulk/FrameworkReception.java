package org.espalier.integration.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Receives frameworks in the forms in which others publish them: has them read, and keeps the rows
 * that come of it, kind by kind, as if each kind were a file of its own.
 */
@ApplicationScoped
class FrameworkReception {

  private static final Query ADD_NOTES = Query.file("bulk/add_notes");
  private static final Query KEEP_FILES =
      Query.of("update import_job set files = :files where tenant_id = :tenant and id = :import");

  private final Map<FrameworkFormat, FrameworkReader> readers =
      new EnumMap<>(FrameworkFormat.class);
  private final Sql sql;
  private final Kinds kinds;
  private final Reception reception;
  private final OpenedImports opened;

  FrameworkReception(
      @Any Instance<FrameworkReader> readers,
      Sql sql,
      Kinds kinds,
      Reception reception,
      OpenedImports opened) {
    readers.forEach(reader -> this.readers.put(reader.format(), reader));
    this.sql = sql;
    this.kinds = kinds;
    this.reception = reception;
    this.opened = opened;
  }

  /** Receives a framework; its rows wait in parts of the job. */
  Reception.Received receive(
      UUID job, ImportOrder order, FrameworkOrder framework, InputStream body) throws IOException {
    Findings findings = read(order, framework, body);
    findings.kinds().forEach(kind -> kinds.named(kind).requireBulk());
    int rows = 0;
    int failed = 0;
    for (String kind : findings.kinds()) {
      UUID part = opened.part(job, kind, order);
      Reception.Received received =
          reception.receive(part, kinds.named(kind), new MadeRows(findings.rows(kind).iterator()));
      opened.received(part, received);
      opened.heard(job);
      rows += received.rows();
      failed += received.failed();
    }
    note(job, findings.notes());
    Args files = Args.of("import", job).and("files", JsonText.of(findings.files()));
    QuarkusTransaction.requiringNew().run(() -> sql.update(KEEP_FILES, files));
    return new Reception.Received(rows, failed);
  }

  private Findings read(ImportOrder order, FrameworkOrder framework, InputStream body)
      throws IOException {
    FrameworkReader reader = readers.get(framework.format());
    if (reader == null) {
      throw new IllegalStateException("nobody reads " + framework.format());
    }
    FrameworkFiles files = FrameworkFiles.read(body, reader, order.mostBytes());
    Findings findings = reader.read(files.files(), framework);
    for (String other : files.others()) {
      findings.note(other, null, null, null, "The format has no such file; it was not read.");
    }
    return findings;
  }

  private void note(UUID job, List<ImportNote> notes) {
    for (int from = 0; from < notes.size(); from += Reception.ROWS_IN_CHUNK) {
      List<ImportNote> some =
          notes.subList(from, Math.min(notes.size(), from + Reception.ROWS_IN_CHUNK));
      Args args =
          Args.of("import", job)
              .and("numbers", some.stream().map(ImportNote::number).toArray(Integer[]::new))
              .and("files", some.stream().map(ImportNote::file).toArray(String[]::new))
              .and("lines", some.stream().map(ImportNote::line).toArray(Integer[]::new))
              .and("fields", some.stream().map(ImportNote::field).toArray(String[]::new))
              .and("said", some.stream().map(ImportNote::text).toArray(String[]::new))
              .and("reasons", some.stream().map(ImportNote::reason).toArray(String[]::new));
      QuarkusTransaction.requiringNew().run(() -> sql.update(ADD_NOTES, args));
    }
  }

  /** Rows that a reader made, numbered. */
  private static final class MadeRows implements RowSource {

    private final Iterator<ObjectNode> rows;
    private int line;

    MadeRows(Iterator<ObjectNode> rows) {
      this.rows = rows;
    }

    @Override
    public @Nullable RawRow next() {
      return rows.hasNext()
          ? new RawRow(++line, rows.next().toString().getBytes(StandardCharsets.UTF_8), null)
          : null;
    }
  }
}
