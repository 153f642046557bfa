package org.espalier.integration.casev1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * An array of JSON in the making: each element is written once, as it comes, and kept packed until
 * it is sent. What says much the same over and over takes a tenth of the room.
 */
final class PackedList {

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final GZIPOutputStream packing;
  private boolean begun;

  PackedList() {
    try {
      packing = new GZIPOutputStream(kept, 1 << 14);
      packing.write('[');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(ObjectNode one) {
    try {
      if (begun) {
        packing.write(',');
      }
      begun = true;
      packing.write(one.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing is added any more. */
  void done() {
    try {
      packing.write(']');
      packing.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the array; it must be done. */
  void writeTo(OutputStream out) throws IOException {
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(kept.toByteArray()), 1 << 14)) {
      in.transferTo(out);
    }
  }
}
