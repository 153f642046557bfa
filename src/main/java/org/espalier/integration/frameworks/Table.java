package org.espalier.integration.frameworks;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.espalier.integration.bulk.Findings;
import org.espalier.integration.bulk.PublishedFile;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.ProblemException;

/**
 * A table as it was published: a header and rows, parted by commas or by tabs.
 *
 * @param file what the file is called
 * @param columns of the header
 */
record Table(String file, List<String> columns, List<TableRow> rows) {

  private static final int LONGEST_RECORD = 16 << 20;
  private static final char REPLACEMENT = '\uFFFD';

  /** Reads a table; rows that cannot be read are noted and left out. */
  static Table of(PublishedFile file, Findings findings) {
    try (CsvReader<CsvRecord> csv = reader(text(file));
        Stream<CsvRecord> records = csv.stream()) {
      List<CsvRecord> all = records.toList();
      return all.isEmpty()
          ? new Table(file.name(), List.of(), List.of())
          : table(file, all, findings);
    } catch (CsvParseException e) {
      throw malformed(file.name() + " cannot be read any further: " + e.getMessage());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The columns of a table, without its rows. */
  static Table header(PublishedFile file) {
    try (CsvReader<CsvRecord> csv = reader(text(file));
        Stream<CsvRecord> records = csv.stream()) {
      List<String> columns =
          records
              .findFirst()
              .map(record -> record.getFields().stream().map(Wording::line).toList())
              .orElse(List.of());
      return new Table(file.name(), columns, List.of());
    } catch (CsvParseException e) {
      throw malformed(file.name() + " cannot be read: " + e.getMessage());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** How many rows are below the header, as far as they can be told apart. */
  static int count(PublishedFile file) {
    int records = 0;
    try (CsvReader<CsvRecord> csv = reader(text(file))) {
      for (CsvRecord _ : csv) {
        records++;
      }
    } catch (CsvParseException broken) {
      // It was no table that is read: as many as there are before the break.
      return Math.max(0, records - 1);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return Math.max(0, records - 1);
  }

  private static CsvReader<CsvRecord> reader(String text) {
    boolean tabs = text.lines().findFirst().orElse("").indexOf('\t') >= 0;
    return CsvReader.builder()
        .fieldSeparator(tabs ? '\t' : ',')
        .skipEmptyLines(true)
        .allowMissingFields(true)
        .allowExtraFields(true)
        .maxBufferSize(LONGEST_RECORD)
        .ofCsvRecord(text);
  }

  /** True if it has these columns. */
  boolean has(String... names) {
    return columns.containsAll(List.of(names));
  }

  /** Notes the columns that nobody reads. */
  void noteOthers(Set<String> read, Findings findings) {
    for (String column : columns) {
      if (!read.contains(column)) {
        findings.note(file, 1, column, null, "The column has no place here; it was not read.");
      }
    }
  }

  /** A problem of a file that nobody can read. */
  static ProblemException malformed(String why) {
    return new ProblemException(List.of(new Fault("", FaultCode.MALFORMED, why)));
  }

  private static Table table(PublishedFile file, List<CsvRecord> records, Findings findings) {
    List<String> columns = records.getFirst().getFields().stream().map(Wording::line).toList();
    if (new HashSet<>(columns).size() < columns.size()) {
      throw malformed(file.name() + " has a column twice.");
    }
    Map<String, Integer> places = places(columns);
    List<TableRow> rows = new ArrayList<>();
    findings.read(file.name(), records.size() - 1);
    for (CsvRecord read : records.subList(1, records.size())) {
      int line = (int) read.getStartingLineNumber();
      List<String> cells = read.getFields();
      if (cells.size() != columns.size()) {
        String said = "The row has " + cells.size() + " cells, the header " + columns.size();
        findings.note(file.name(), line, null, String.join(" | ", cells), said + "; left out.");
        findings.left(file.name(), "The row has more or fewer cells than the header.");
      } else if (cells.stream().anyMatch(cell -> cell.indexOf(REPLACEMENT) >= 0)) {
        findings.leave(
            file.name(), line, null, String.join(" | ", cells), "Not UTF-8; the row was left out.");
      } else {
        rows.add(new TableRow(line, places, cells));
      }
    }
    return new Table(file.name(), columns, rows);
  }

  private static Map<String, Integer> places(List<String> columns) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      places.put(columns.get(i), i);
    }
    return places;
  }

  private static String text(PublishedFile file) {
    String text = new String(file.bytes(), StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
