package org.espalier.integration.bulk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A stream that remembers how it ended, to tell whether it was a whole ZIP. */
final class ZipTail extends FilterInputStream {

  /** The record at the end of a ZIP, without the remark that may follow it. */
  private static final int RECORD = 22;

  private static final int LONGEST_REMARK = 0xFFFF;
  private static final int SIGNATURE = 0x06054b50;

  /** What the record says where the true number stands in another one, of large ZIPs. */
  private static final int LARGE = 0xFFFF;

  private static final int KEPT = RECORD + LONGEST_REMARK;

  /** The last bytes in order, after those that are too old. */
  private final byte[] last = new byte[4 * KEPT];

  private int filled;

  ZipTail(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int some = super.read(into, from, Math.min(length, KEPT));
    if (some > 0) {
      keep(into, from, some);
    }
    return some;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void keep(byte[] bytes, int from, int some) {
    if (filled + some > last.length) {
      System.arraycopy(last, filled - KEPT, last, 0, KEPT);
      filled = KEPT;
    }
    System.arraycopy(bytes, from, last, filled, some);
    filled += some;
  }

  /** True if what was read ends as a ZIP of so many files does (APPNOTE.TXT 4.3.16). */
  boolean ends(int files) {
    ByteBuffer bytes = ByteBuffer.wrap(last, 0, filled).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = filled - RECORD; at >= Math.max(0, filled - KEPT); at--) {
      int remark = filled - at - RECORD;
      if (bytes.getInt(at) == SIGNATURE && unsigned(bytes.getShort(at + 20)) == remark) {
        int told = unsigned(bytes.getShort(at + 10));
        return told == LARGE || told == files;
      }
    }
    return false;
  }

  private static int unsigned(short number) {
    return Short.toUnsignedInt(number);
  }
}
