package org.espalier.platform.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.espalier.platform.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file (RFC 9110, 14.1).
 *
 * @param from its first byte, from 0
 * @param to the byte behind its last one
 */
public record ByteRange(int from, int to) {

  private static final Pattern ONE = Pattern.compile("(?i:bytes)=\\s*(\\d*)-(\\d*)\\s*");

  /** Digits of numbers that fit; no file has more bytes. */
  private static final int DIGITS = 18;

  /**
   * The part of a file that a header {@code Range} asks for. What is no single range of bytes is
   * passed over: the whole file is as good an answer.
   *
   * @param size the bytes of the file
   * @throws org.espalier.platform.problem.ProblemException RANGE_NOT_SATISFIABLE if the file ends
   *     before it
   */
  public static Optional<ByteRange> asked(@Nullable String range, int size) {
    Matcher one = ONE.matcher(range == null ? "" : range);
    if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
      return Optional.empty();
    }
    return one.group(1).isEmpty()
        ? Optional.of(last(number(one.group(2)), size))
        : between(number(one.group(1)), number(one.group(2)), size);
  }

  private static ByteRange last(long bytes, int size) {
    if (bytes == 0 || size == 0) {
      throw beyond(size);
    }
    return new ByteRange((int) Math.max(0, size - bytes), size);
  }

  private static Optional<ByteRange> between(long first, long last, int size) {
    if (last < first) {
      return Optional.empty();
    }
    if (first >= size) {
      throw beyond(size);
    }
    return Optional.of(new ByteRange((int) first, (int) Math.min(last, size - 1L) + 1));
  }

  /** A number; where there is none, one that is larger than any. */
  private static long number(String digits) {
    return digits.isEmpty() || digits.length() > DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
  }

  private static RuntimeException beyond(int size) {
    return CommonProblem.RANGE_NOT_SATISFIABLE
        .because("The file has " + size + " bytes, and none of these.")
        .header("Content-Range", "bytes */" + size);
  }

  /** How many bytes it has. */
  public int size() {
    return to - from;
  }

  /** The part as {@code Content-Range} says it. */
  public String of(int size) {
    return "bytes " + from + "-" + (to - 1) + "/" + size;
  }
}
