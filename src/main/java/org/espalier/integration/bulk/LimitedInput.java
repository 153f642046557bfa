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

  private final long most;
  private long read;

  LimitedInput(InputStream in, long most) {
    super(in);
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
          List.of(new Fault("", FaultCode.MALFORMED, "The gzip data is damaged.")));
    }
    if (read > most) {
      throw CommonProblem.PAYLOAD_TOO_LARGE.because(
          "A file may have " + most + " bytes at the most, unpacked.");
    }
    return count;
  }
}
