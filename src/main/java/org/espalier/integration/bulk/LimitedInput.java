package org.espalier.integration.bulk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipException;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.ProblemException;

/**
 * A stream that ends the request when it turns out too long: what unpacks to terabytes is not read
 * to its end.
 */
final class LimitedInput extends FilterInputStream {

  /** Up to this size a file may be packed as tightly as it likes: that much is read in no time. */
  private static final long FREE = 10_000_000;

  /** Beyond it: real files of the most alike rows stay far below; gzip could do a thousand. */
  private static final long MOST_TIGHTLY = 100;

  private final CountedInput packed;
  private final long most;
  private long read;

  /**
   * A limited stream.
   *
   * @param in the file, unpacked
   * @param packed the file as it comes, which {@code in} reads from
   * @param most bytes that it may have, unpacked
   */
  LimitedInput(InputStream in, CountedInput packed, long most) {
    super(in);
    this.packed = packed;
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count;
    try {
      count = super.read(into, from, length);
      read += Math.max(0, count);
    } catch (ZipException | java.io.EOFException e) {
      throw new ProblemException(
          List.of(new Fault("", FaultCode.MALFORMED, "The packed data is damaged.")));
    }
    if (read > most) {
      throw CommonProblem.PAYLOAD_TOO_LARGE.because(
          "A file may have " + most + " bytes at the most, unpacked.");
    }
    if (read > FREE && read > MOST_TIGHTLY * packed.count()) {
      throw CommonProblem.PAYLOAD_TOO_LARGE.because(
          "What unpacks to more than "
              + FREE
              + " bytes may unpack to "
              + MOST_TIGHTLY
              + " times its size at the most.");
    }
    return count;
  }
}
