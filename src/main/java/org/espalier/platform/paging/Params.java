package org.espalier.platform.paging;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Reads query parameters and collects what is wrong with them; {@link #done()} ends the request if
 * anything was.
 */
public final class Params {

  /** The largest position: the largest whole number that every client can read exactly. */
  private static final long LAST = 9_007_199_254_740_991L;

  private static final Pattern DECIMAL = Pattern.compile("\\d{1,18}(\\.\\d{1,24})?");

  private static final Pattern PERIOD =
      Pattern.compile("P(?=\\d)(\\d{1,2}Y)?(\\d{1,3}M)?(\\d{1,3}W)?(\\d{1,4}D)?");

  private final Faults faults = new Faults();

  public Faults faults() {
    return faults;
  }

  /** Ends the request if a parameter was wrong. */
  public void done() {
    faults.throwIfAny();
  }

  public @Nullable UUID uuid(String name, @Nullable String text) {
    return parse(name, text, UUID::fromString, "a UUID");
  }

  /** A position of the feed; 0, before its beginning, if the parameter is absent. */
  public long position(String name, @Nullable String text) {
    Long value = parse(name, text, Long::valueOf, "a position of the feed");
    if (value != null && (value < 0 || value > LAST)) {
      faults.add(
          "?" + name, FaultCode.OUT_OF_RANGE, "This must be a number from 0 to " + LAST + ".");
    }
    return value == null ? 0 : value;
  }

  /** True or false; null if the parameter is absent. */
  public @Nullable Boolean flag(String name, @Nullable String text) {
    if (text == null || text.equals("true") || text.equals("false")) {
      return text == null ? null : Boolean.valueOf(text);
    }
    faults.add("?" + name, FaultCode.NOT_ALLOWED, "This must be true or false.");
    return null;
  }

  /** Up to {@code most} UUIDs parted by commas; null if the parameter is absent. */
  public @Nullable List<UUID> uuids(String name, @Nullable String text, int most) {
    List<UUID> ids =
        parse(
            name,
            text,
            t -> Arrays.stream(t.split(",")).map(UUID::fromString).toList(),
            "UUIDs parted by commas");
    if (ids != null && ids.size() > most) {
      faults.add(
          "?" + name, FaultCode.TOO_MANY, "At most " + most + " ids can be asked for at once.");
    }
    return ids;
  }

  public @Nullable Instant moment(String name, @Nullable String text) {
    return parse(name, text, Moments::parse, "a date or time of RFC 3339");
  }

  /** A date such as 2026-03-31; null if the parameter is absent. */
  public @Nullable LocalDate day(String name, @Nullable String text) {
    return parse(name, text, Moments::day, "a date such as 2026-03-31");
  }

  /**
   * A length in days, months and years such as P90D, of a day at least; the usual one if absent.
   */
  public Period period(String name, @Nullable String text, Period usual) {
    if (text == null) {
      return usual;
    }
    if (!PERIOD.matcher(text).matches() || Period.parse(text).isZero()) {
      faults.add(
          "?" + name, FaultCode.INVALID_FORMAT, "This must be a length of ISO 8601 such as P90D.");
      return usual;
    }
    return Period.parse(text);
  }

  /** A decimal number from zero up; null if the parameter is absent. */
  public @Nullable BigDecimal decimal(String name, @Nullable String text) {
    if (text != null && !DECIMAL.matcher(text).matches()) {
      faults.add("?" + name, FaultCode.INVALID_FORMAT, "This must be a number such as 2.5.");
      return null;
    }
    return text == null ? null : new BigDecimal(text);
  }

  public int number(String name, @Nullable String text, int usual, int least, int most) {
    Integer value = parse(name, text, Integer::valueOf, "a whole number");
    if (value == null) {
      return usual;
    }
    if (value < least || value > most) {
      faults.add(
          "?" + name,
          FaultCode.OUT_OF_RANGE,
          "This must be a number from " + least + " to " + most + ".");
      return usual;
    }
    return value;
  }

  public <E extends Enum<E>> @Nullable E choice(String name, @Nullable String text, Class<E> type) {
    if (text == null) {
      return null;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.toString().equals(text)) {
        return constant;
      }
    }
    faults.add(
        "?" + name,
        FaultCode.NOT_ALLOWED,
        "This must be one of " + Arrays.toString(type.getEnumConstants()) + ".");
    return null;
  }

  /** True if the parameter has its one allowed value, false if it is absent. */
  public boolean given(String name, @Nullable String text, String allowed) {
    if (text != null && !text.equals(allowed)) {
      faults.add("?" + name, FaultCode.NOT_ALLOWED, "This must be " + allowed + ".");
    }
    return text != null;
  }

  private <T> @Nullable T parse(
      String name, @Nullable String text, Function<String, T> reader, String wanted) {
    if (text == null) {
      return null;
    }
    try {
      return reader.apply(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      faults.add("?" + name, FaultCode.INVALID_FORMAT, "This must be " + wanted + ".");
      return null;
    }
  }
}
