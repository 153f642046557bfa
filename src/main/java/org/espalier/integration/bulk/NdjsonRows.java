package org.espalier.integration.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.FaultCode;
import org.jspecify.annotations.Nullable;

/** NDJSON: one JSON object a line; blank lines mean nothing. */
final class NdjsonRows implements RowSource {

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private int line;

  /**
   * Whether the last line came to its end: a broken one that did not may be where a file broke off.
   */
  private boolean ended;

  private byte[] text = new byte[1 << 12];

  NdjsonRows(InputStream in) {
    this.in = in;
  }

  @Override
  public @Nullable RawRow next() throws IOException {
    while (true) {
      int length = readLine();
      if (length < 0) {
        return null;
      }
      if (length > LONGEST_ROW) {
        return new RawRow(
            line,
            null,
            new Fault(
                "", FaultCode.TOO_LONG, "A row may have " + LONGEST_ROW + " bytes at the most."),
            ReadableKey.of(Arrays.copyOf(text, LONGEST_ROW)),
            ended);
      }
      int from = line == 1 && startsWithMark(length) ? 3 : 0;
      if (!blank(from, length)) {
        return new RawRow(line, Arrays.copyOfRange(text, from, length), null, null, ended);
      }
    }
  }

  /**
   * Reads one line into {@link #text}; its length (what is beyond the limit is skipped but
   * counted), or −1 at the end.
   */
  private int readLine() throws IOException {
    int length = 0;
    boolean any = false;
    while (true) {
      if (at == end && !fill()) {
        line += any ? 1 : 0;
        return any ? length : -1;
      }
      any = true;
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      length = keep(length, stop - at);
      ended = stop < end;
      at = ended ? stop + 1 : stop;
      if (ended) {
        line++;
        return length;
      }
    }
  }

  private int keep(int length, int more) {
    if (length <= LONGEST_ROW) {
      int room = Math.min(more, LONGEST_ROW + 1 - length);
      if (text.length < length + room) {
        text = Arrays.copyOf(text, Math.max(length + room, text.length * 2));
      }
      System.arraycopy(buffer, at, text, length, room);
    }
    return Math.min(length + more, LONGEST_ROW + 1);
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  private boolean startsWithMark(int length) {
    return length >= 3
        && text[0] == (byte) 0xEF
        && text[1] == (byte) 0xBB
        && text[2] == (byte) 0xBF;
  }

  private boolean blank(int from, int length) {
    for (int i = from; i < length; i++) {
      if (text[i] != ' ' && text[i] != '\t' && text[i] != '\r') {
        return false;
      }
    }
    return true;
  }
}
