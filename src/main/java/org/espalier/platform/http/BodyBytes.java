package org.espalier.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Takes the bytes of a small body in: of everything but imports, which have a way of their own. A
 * body that is too large is refused as soon as that is known, and one that does not come to its end
 * in time is given up.
 */
public final class BodyBytes {

  /** One megabyte. */
  public static final int MOST = 1 << 20;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private BodyBytes() {}

  /** The whole body, whose size the headers may announce. */
  static byte[] read(InputStream in, MultivaluedMap<String, String> headers) {
    return read(in, headers, MOST);
  }

  /** The same, of a protocol that sends more, or less, than other requests do. */
  static byte[] read(InputStream in, MultivaluedMap<String, String> headers, int most) {
    return read(in, headers.getFirst(HttpHeaders.CONTENT_LENGTH), most, PATIENCE);
  }

  /**
   * The whole body.
   *
   * @param announced its length as the client says, or null
   * @throws ProblemException PAYLOAD_TOO_LARGE or REQUEST_TIMEOUT
   */
  public static byte[] read(InputStream in, @Nullable String announced) {
    return read(in, announced, MOST, PATIENCE);
  }

  /**
   * The whole body.
   *
   * @param announced its length as the client says, or null
   * @param most bytes that it may have
   * @param patience how long it may take
   * @throws ProblemException PAYLOAD_TOO_LARGE or REQUEST_TIMEOUT
   */
  public static byte[] read(
      InputStream in, @Nullable String announced, int most, Duration patience) {
    requireSmall(
        announced == null || announced.length() > 18 ? 0 : Long.parseLong(announced), most);
    long begun = System.nanoTime();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    byte[] some = new byte[8192];
    try {
      for (int count = in.read(some); count >= 0; count = in.read(some)) {
        bytes.write(some, 0, count);
        requireSmall(bytes.size(), most);
        if (System.nanoTime() - begun > patience.toNanos()) {
          throw late(patience);
        }
      }
    } catch (IOException broken) {
      throw late(patience);
    }
    return bytes.toByteArray();
  }

  private static void requireSmall(long length, int most) {
    if (length > most) {
      throw CommonProblem.PAYLOAD_TOO_LARGE.because(
          "A body may have " + most + " bytes at the most.");
    }
  }

  private static ProblemException late(Duration patience) {
    return CommonProblem.REQUEST_TIMEOUT.because(
        "The body did not arrive within " + patience.toSeconds() + " seconds.");
  }
}
