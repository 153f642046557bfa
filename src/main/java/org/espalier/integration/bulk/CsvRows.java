package org.espalier.integration.bulk;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** CSV as RFC 4180 has it: commas, a header, double quotes, line breaks in quoted cells. */
final class CsvRows implements RowSource {

  private static final int LONGEST_RECORD = 16 << 20;
  private static final char REPLACEMENT = '\uFFFD';

  private final CsvShape shape;
  private final CloseableIterator<CsvRecord> records;
  private final List<String> header;

  /**
   * Reads the header.
   *
   * @throws ProblemException INVALID_REQUEST if there is none or it names columns that do not exist
   */
  CsvRows(InputStream in, CsvShape shape) {
    this.shape = shape;
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    this.records =
        CsvReader.builder()
            .skipEmptyLines(true)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .maxBufferSize(LONGEST_RECORD)
            .ofCsvRecord(new InputStreamReader(in, decoder))
            .iterator();
    this.header = header();
  }

  private List<String> header() {
    Faults faults = new Faults();
    if (!any()) {
      faults.add("", FaultCode.MALFORMED, "The file has no header.");
      throw new ProblemException(faults.list());
    }
    List<String> names = records.next().getFields().stream().map(CsvRows::name).toList();
    shape.check(names, faults);
    faults.throwIfAny();
    return names;
  }

  @Override
  public @Nullable RawRow next() throws IOException {
    try {
      return any() ? row(records.next()) : null;
    } catch (UncheckedIOException e) {
      throw new IOException(e.getCause());
    }
  }

  /** True if there is a record; what the stream itself refuses is refused as it says. */
  private boolean any() {
    try {
      return records.hasNext();
    } catch (CsvParseException e) {
      if (e.getCause() instanceof ProblemException refused) {
        throw refused;
      }
      String broken = "The CSV cannot be read any further: " + e.getMessage();
      throw new ProblemException(List.of(new Fault("", FaultCode.MALFORMED, broken)));
    }
  }

  private RawRow row(CsvRecord read) throws IOException {
    int line = (int) read.getStartingLineNumber();
    List<String> cells = read.getFields();
    if (cells.size() != header.size()) {
      String said = "The row has " + cells.size() + " cells, the header " + header.size() + ".";
      return new RawRow(line, null, new Fault("", FaultCode.MALFORMED, said));
    }
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).indexOf(REPLACEMENT) >= 0) {
        return new RawRow(
            line,
            null,
            new Fault("/" + header.get(i), FaultCode.INVALID_CHARACTER, "The cell is not UTF-8."));
      }
    }
    byte[] json = shape.json(header, cells);
    return json.length > LONGEST_ROW
        ? new RawRow(
            line,
            null,
            new Fault(
                "", FaultCode.TOO_LONG, "A row may have " + LONGEST_ROW + " bytes at the most."))
        : new RawRow(line, json, null);
  }

  private static String name(String cell) {
    return cell.startsWith("\uFEFF") ? cell.substring(1).strip() : cell.strip();
  }
}
