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
import org.espalier.platform.json.SheetText;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** CSV as RFC 4180 has it: commas, a header, double quotes, line breaks in quoted cells. */
final class CsvRows implements RowSource {

  private static final int LONGEST_RECORD = 16 << 20;
  private static final String KEY = "externalId";
  private static final String END = String.valueOf(EndMarked.MARK);

  private final CsvShape shape;
  private final EndMarked text;
  private final CloseableIterator<CsvRecord> records;
  private final List<String> header;

  /** Where the present record begins. */
  private long line;

  /**
   * Reads the header.
   *
   * @throws ProblemException INVALID_REQUEST if there is none or it names columns that do not exist
   */
  CsvRows(InputStream in, CsvShape shape) throws IOException {
    this.shape = shape;
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    this.text = new EndMarked(new InputStreamReader(in, decoder));
    this.records =
        CsvReader.builder()
            .skipEmptyLines(true)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .maxBufferSize(LONGEST_RECORD)
            .ofCsvRecord(text)
            .iterator();
    this.header = header();
  }

  private List<String> header() throws IOException {
    CsvRecord first = record();
    if (first == null) {
      throw refused("The file has no header.");
    }
    if (unclosed(first)) {
      throw refused("A quote in the header is never closed.");
    }
    Faults faults = new Faults();
    List<String> names = first.getFields().stream().map(CsvRows::name).toList();
    shape.check(names, faults);
    faults.throwIfAny();
    return names;
  }

  @Override
  public @Nullable RawRow next() throws IOException {
    CsvRecord read = record();
    return read == null ? null : row(read);
  }

  /**
   * The next record, or null at the end; what the stream itself refuses is refused as it says.
   *
   * @throws IOException if the file breaks off
   */
  private @Nullable CsvRecord record() throws IOException {
    try {
      CsvRecord read = records.hasNext() ? records.next() : null;
      if (read == null || read.getField(0).equals(END)) {
        return null;
      }
      line = read.getStartingLineNumber();
      return read;
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    } catch (CsvParseException unreadable) {
      throw told(unreadable);
    }
  }

  private ProblemException told(CsvParseException unreadable) {
    Throwable cause = unreadable.getCause() == null ? unreadable : unreadable.getCause();
    if (cause instanceof ProblemException refused) {
      return refused;
    }
    String where = line == 0 ? "The header" : "The row behind the one of line " + line;
    return String.valueOf(cause.getMessage()).contains("buffer")
        ? CommonProblem.PAYLOAD_TOO_LARGE.because(
            where
                + " is longer than "
                + LONGEST_RECORD
                + " characters, which a row may have at the most: perhaps a quote is not closed.")
        : refused(
            where
                + " cannot be read: text stands behind a closing quote, or there are far too many"
                + " cells.");
  }

  private static ProblemException refused(String why) {
    return new ProblemException(List.of(new Fault("", FaultCode.MALFORMED, why)));
  }

  private RawRow row(CsvRecord read) throws IOException {
    List<String> cells = read.getFields();
    Fault fault = fault(read, cells);
    boolean whole = !text.cut() && cells.stream().noneMatch(CsvRows::broken);
    if (fault != null) {
      return new RawRow((int) line, null, fault, key(cells), whole);
    }
    byte[] json = shape.json(header, cells);
    return json.length > LONGEST_ROW
        ? new RawRow((int) line, null, tooLong(), key(cells), whole)
        : new RawRow((int) line, json, null, null, whole);
  }

  private @Nullable Fault fault(CsvRecord read, List<String> cells) {
    if (unclosed(read)) {
      String said = "A quote is never closed: what stands behind it was not read as rows.";
      return new Fault("", FaultCode.MALFORMED, said);
    }
    if (cells.size() != header.size()) {
      String said = "The row has " + cells.size() + " cells, the header " + header.size() + ".";
      return new Fault("", FaultCode.MALFORMED, said);
    }
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).indexOf(ReadableKey.REPLACEMENT) >= 0) {
        return new Fault(
            "/" + header.get(i), FaultCode.INVALID_CHARACTER, "The cell is not UTF-8.");
      }
    }
    return null;
  }

  private static Fault tooLong() {
    return new Fault(
        "", FaultCode.TOO_LONG, "A row may have " + LONGEST_ROW + " bytes at the most.");
  }

  /**
   * The key of a faulty row. Where cells are missing, only the first one is surely in its place.
   */
  private @Nullable String key(List<String> cells) {
    int place = header.indexOf(KEY);
    boolean there = place == 0 || cells.size() == header.size();
    return there ? ReadableKey.of(SheetText.unmarked(cells.get(place).strip())) : null;
  }

  private static boolean unclosed(CsvRecord read) {
    return read.getFields().getLast().indexOf(EndMarked.MARK) >= 0;
  }

  /** True if a cell goes over several lines: of its own accord, or for want of a quote. */
  private static boolean broken(String cell) {
    return cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0;
  }

  private static String name(String cell) {
    return cell.startsWith("\uFEFF") ? cell.substring(1).strip() : cell.strip();
  }
}
