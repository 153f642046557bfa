package org.espalier.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes what an answer is made of line by line: as JSON (NDJSON), or as a sheet (CSV). */
@Singleton
public class Sheets {

  private static final int BUFFER = 1 << 16;

  private final ObjectMapper mapper;

  Sheets(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** Writes each thing as a line of JSON. */
  public <T> void ndjson(Stream<T> things, OutputStream out) throws IOException {
    OutputStream buffered = new BufferedOutputStream(out, BUFFER);
    for (T thing : (Iterable<T>) things::iterator) {
      buffered.write(mapper.writeValueAsBytes(thing));
      buffered.write('\n');
    }
    buffered.flush();
  }

  /**
   * Writes each thing as a row, under the names of its members: {@code row.externalId} for the
   * pointer {@code /row/externalId}.
   *
   * @param same what stands before the members in every row, by name, in order
   * @param pointers to the members (RFC 6901)
   */
  public void csv(
      Map<String, String> same, List<String> pointers, Iterable<?> things, OutputStream out)
      throws IOException {
    OutputStreamWriter text =
        new OutputStreamWriter(new BufferedOutputStream(out, BUFFER), StandardCharsets.UTF_8);
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      List<String> header = new ArrayList<>(same.keySet());
      pointers.forEach(pointer -> header.add(pointer.substring(1).replace('/', '.')));
      csv.writeRecord(header);
      for (Object thing : things) {
        JsonNode tree = mapper.valueToTree(thing);
        List<String> cells = new ArrayList<>(same.values());
        pointers.forEach(pointer -> cells.add(SheetText.of(tree.at(pointer))));
        csv.writeRecord(cells);
      }
    }
  }
}
