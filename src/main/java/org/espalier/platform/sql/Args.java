package org.espalier.platform.sql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values for the named parameters of a {@link Query}. Understood are null, text, numbers, booleans,
 * {@link UUID}, {@link Instant}, {@link LocalDate}, {@link Json} and arrays of these.
 */
public final class Args {

  private final Map<String, @Nullable Object> values = new HashMap<>();

  private Args() {}

  public static Args none() {
    return new Args();
  }

  public static Args of(String name, @Nullable Object value) {
    return none().and(name, value);
  }

  public Args and(String name, @Nullable Object value) {
    values.put(name, value);
    return this;
  }

  /** Adds all values of the other. */
  public Args and(Args other) {
    values.putAll(other.values);
    return this;
  }

  public Args texts(String name, Collection<String> value) {
    return and(name, value.toArray(String[]::new));
  }

  public Args uuids(String name, Collection<UUID> value) {
    return and(name, value.toArray(UUID[]::new));
  }

  public Args numbers(String name, Collection<BigDecimal> value) {
    return and(name, value.toArray(BigDecimal[]::new));
  }

  /** All values by name, arrays as lists, so that equal values make equal maps. */
  Map<String, @Nullable Object> compared() {
    Map<String, @Nullable Object> compared = new HashMap<>();
    values.forEach((name, value) ->
        compared.put(name, value instanceof Object[] array ? Arrays.asList(array.clone()) : value));
    return Collections.unmodifiableMap(compared);
  }

  @Nullable Object value(String name) {
    Object value = values.get(name);
    if (value == null && !values.containsKey(name)) {
      throw new IllegalArgumentException("no value for :" + name);
    }
    return value;
  }
}
