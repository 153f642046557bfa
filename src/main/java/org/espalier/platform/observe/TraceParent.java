package org.espalier.platform.observe;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The W3C header {@code traceparent}: in which trace something happens, and within what.
 *
 * @param traceId 32 hexadecimal digits, not all zero
 * @param spanId 16 hexadecimal digits, not all zero
 * @param sampled whether the caller may have recorded it
 */
public record TraceParent(String traceId, String spanId, boolean sampled) {

  /** The header. */
  public static final String NAME = "traceparent";

  private static final Pattern FORM =
      Pattern.compile("([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

  /** Reads a header; null if there is none, or if it is none of those that the standard knows. */
  public static @Nullable TraceParent parse(@Nullable String header) {
    if (header == null) {
      return null;
    }
    Matcher given = FORM.matcher(header);
    if (!given.matches()
        || given.group(1).equals("ff")
        || (given.group(1).equals("00") && given.group(5) != null)
        || blank(given.group(2))
        || blank(given.group(3))) {
      return null;
    }
    boolean sampled = (HexFormat.fromHexDigits(given.group(4)) & 1) == 1;
    return new TraceParent(given.group(2), given.group(3), sampled);
  }

  /** A step in a trace that nobody records. */
  public static TraceParent unrecorded(String traceId) {
    return new TraceParent(traceId, random(8), false);
  }

  /** The id of a new trace. */
  static String newTrace() {
    return random(16);
  }

  /** As it is sent. */
  public String header() {
    return "00-" + traceId + "-" + spanId + (sampled ? "-01" : "-00");
  }

  SpanContext remote() {
    TraceFlags flags = sampled ? TraceFlags.getSampled() : TraceFlags.getDefault();
    return SpanContext.createFromRemoteParent(traceId, spanId, flags, TraceState.getDefault());
  }

  private static boolean blank(String digits) {
    return digits.chars().allMatch(digit -> digit == '0');
  }

  private static String random(int bytes) {
    byte[] random = new byte[bytes];
    do {
      ThreadLocalRandom.current().nextBytes(random);
    } while (random[0] == 0);
    return HexFormat.of().formatHex(random);
  }
}
