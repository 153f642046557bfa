package org.espalier.insight.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.espalier.platform.json.Sheets;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.sheets.ParquetSheet;
import org.espalier.platform.sheets.SheetColumn;
import org.espalier.platform.sheets.SheetType;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Works reports out, as somebody, into files that live until they are kept. A row is what the
 * insight's answer has for it, with the moment it holds for; all formats have the same.
 */
@Singleton
class ReportFiles {

  private static final long MOST_BYTES = 64L << 20;
  private static final SheetColumn AS_OF = new SheetColumn("/asOf", SheetType.TEXT);

  private final Background background;
  private final ReportQuestions questions;
  private final Sheets sheets;
  private final ObjectMapper mapper;

  ReportFiles(
      Background background, ReportQuestions questions, Sheets sheets, ObjectMapper mapper) {
    this.background = background;
    this.questions = questions;
    this.sheets = sheets;
    this.mapper = mapper;
  }

  /**
   * Makes the file of a report.
   *
   * @throws RunFailure if its insight refuses it, or if it would be too large
   */
  Made make(
      Caller owner, ReportInsight insight, List<ReportParameter> parameters, ReportFormat format) {
    ReportTable table = worked(owner, insight, parameters);
    if (table.rows().size() > ReportTable.MOST_ROWS) {
      throw tooLarge();
    }
    try {
      return written(table, format);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Outside of the step's transaction, which a statement that fails would end. */
  private ReportTable worked(
      Caller owner, ReportInsight insight, List<ReportParameter> parameters) {
    Outcome outcome =
        QuarkusTransaction.suspendingExisting()
            .call(() -> background.call(owner, () -> outcome(insight, parameters)));
    ProblemException refused = outcome.refused();
    if (refused == null) {
      return Objects.requireNonNull(outcome.table());
    }
    if (refused.type() == CommonProblem.BUSY) {
      throw refused;
    }
    throw new RunFailure(
        refused.type() == CommonProblem.FORBIDDEN ? RunError.FORBIDDEN : RunError.REFUSED,
        refused.detail());
  }

  private Outcome outcome(ReportInsight insight, List<ReportParameter> parameters) {
    try {
      return new Outcome(questions.asked(insight, parameters).get(), null);
    } catch (ProblemException refused) {
      return new Outcome(null, refused);
    }
  }

  private Made written(ReportTable table, ReportFormat format) throws IOException {
    Path file = Files.createTempFile("espalier-report", "." + format.ending());
    try {
      MessageDigest digest = sha256();
      try (OutputStream out =
          new DigestOutputStream(new Limited(Files.newOutputStream(file)), digest)) {
        write(table, format, out);
      }
      return new Made(
          file,
          table.asOf(),
          table.rows().size(),
          Files.size(file),
          HexFormat.of().formatHex(digest.digest()));
    } catch (RuntimeException | IOException e) {
      Files.delete(file);
      throw e;
    }
  }

  private void write(ReportTable table, ReportFormat format, OutputStream out) throws IOException {
    List<SheetColumn> columns = new ArrayList<>(SheetColumn.of(table.type()));
    // Rows that are about moments of their own tell no other.
    boolean dated = columns.stream().noneMatch(one -> one.pointer().equals(AS_OF.pointer()));
    if (dated) {
      columns.addFirst(AS_OF);
    }
    Iterable<JsonNode> lines =
        () -> table.rows().stream().map(row -> line(table.asOf(), dated, row)).iterator();
    switch (format) {
      case NDJSON ->
          sheets.ndjson(table.rows().stream().map(row -> line(table.asOf(), dated, row)), out);
      case CSV ->
          sheets.csv(Map.of(), columns.stream().map(SheetColumn::pointer).toList(), lines, out);
      case PARQUET -> ParquetSheet.write(columns, lines, out);
    }
  }

  private JsonNode line(String asOf, boolean dated, Object row) {
    JsonNode tree = mapper.valueToTree(row);
    if (!dated) {
      return tree;
    }
    ObjectNode line = mapper.createObjectNode().put("asOf", asOf);
    line.setAll((ObjectNode) tree);
    return line;
  }

  private static RunFailure tooLarge() {
    return new RunFailure(
        RunError.TOO_LARGE,
        "It would have more than "
            + (MOST_BYTES >> 20)
            + " MiB or "
            + ReportTable.MOST_ROWS
            + " rows.");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What became of a question: an answer or a refusal. */
  private record Outcome(@Nullable ReportTable table, @Nullable ProblemException refused) {}

  /**
   * A file that was made; closing deletes it.
   *
   * @param digest its SHA-256, in hexadecimal
   */
  record Made(Path file, String asOf, long rows, long bytes, String digest)
      implements AutoCloseable {

    @Override
    public void close() {
      try {
        Files.delete(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Takes so much and no more. */
  private static final class Limited extends FilterOutputStream {

    private long taken;

    Limited(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int one) throws IOException {
      take(1);
      out.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      take(length);
      out.write(bytes, from, length);
    }

    private void take(int more) {
      taken += more;
      if (taken > MOST_BYTES) {
        throw tooLarge();
      }
    }
  }
}
