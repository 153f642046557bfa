package org.espalier.realdata;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * Where the data sets are: beside the project, or in the folder that the property {@value
 * #PROPERTY} or the environment variable {@value #VARIABLE} names.
 */
final class SharedData {

  private static final String PROPERTY = "espalier.test.data";
  private static final String VARIABLE = "ESPALIER_TEST_DATA";
  private static final Path BESIDE = Path.of("..", "shared", "data");

  private SharedData() {}

  /**
   * The rows of a CSV file, unpacked if need be. Where it is absent the test is skipped, or fails
   * if the environment has the variable CI.
   */
  static List<NamedCsvRecord> rows(String file) {
    Path path = present(file);
    try (Reader text = open(path);
        CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file as it is, unpacked if need be; absent as for {@link #rows}. */
  static byte[] bytes(String file) {
    try (InputStream in = stream(present(file))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a file, unpacked if need be; absent as for {@link #rows}. */
  static List<String> lines(String file) {
    try (BufferedReader text = new BufferedReader(open(present(file)))) {
      return text.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path present(String file) {
    Path path = folder().resolve(file);
    boolean there = Files.isReadable(path);
    String missing = "no " + path + ": set " + VARIABLE + " to the folder of the data sets";
    assertTrue(there || System.getenv("CI") == null, missing);
    assumeTrue(there, missing);
    return path;
  }

  private static Reader open(Path path) throws IOException {
    return new InputStreamReader(stream(path), StandardCharsets.UTF_8);
  }

  private static InputStream stream(Path path) throws IOException {
    InputStream raw = Files.newInputStream(path);
    return path.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
  }

  private static Path folder() {
    String property = System.getProperty(PROPERTY);
    return property != null
        ? Path.of(property)
        : Path.of(Objects.requireNonNullElse(System.getenv(VARIABLE), BESIDE.toString()));
  }
}
