package org.espalier.platform.sql;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The current row of a result. Methods without {@code OrNull} insist on a value; numbers come
 * without trailing zeros and never in exponent form, so that 3.00 and 3 are the same on the wire.
 */
public final class Row {

  private final ResultSet rows;

  Row(ResultSet rows) {
    this.rows = rows;
  }

  public UUID uuid(String column) throws SQLException {
    return present(uuidOrNull(column), column);
  }

  public @Nullable UUID uuidOrNull(String column) throws SQLException {
    return rows.getObject(column, UUID.class);
  }

  public String text(String column) throws SQLException {
    return present(textOrNull(column), column);
  }

  public @Nullable String textOrNull(String column) throws SQLException {
    return rows.getString(column);
  }

  public BigDecimal number(String column) throws SQLException {
    return present(numberOrNull(column), column);
  }

  public @Nullable BigDecimal numberOrNull(String column) throws SQLException {
    BigDecimal value = rows.getBigDecimal(column);
    return value == null ? null : plain(value);
  }

  public int count(String column) throws SQLException {
    return rows.getInt(column);
  }

  public @Nullable Integer countOrNull(String column) throws SQLException {
    return rows.getObject(column, Integer.class);
  }

  public long longCount(String column) throws SQLException {
    return rows.getLong(column);
  }

  public @Nullable Long longOrNull(String column) throws SQLException {
    return rows.getObject(column, Long.class);
  }

  public boolean flag(String column) throws SQLException {
    return rows.getBoolean(column);
  }

  public @Nullable Boolean flagOrNull(String column) throws SQLException {
    return rows.getObject(column, Boolean.class);
  }

  public Instant instant(String column) throws SQLException {
    return present(instantOrNull(column), column);
  }

  public @Nullable Instant instantOrNull(String column) throws SQLException {
    OffsetDateTime value = rows.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  public @Nullable LocalDate dateOrNull(String column) throws SQLException {
    return rows.getObject(column, LocalDate.class);
  }

  public LocalDate date(String column) throws SQLException {
    return present(dateOrNull(column), column);
  }

  public byte @Nullable [] bytesOrNull(String column) throws SQLException {
    return rows.getBytes(column);
  }

  public <E extends Enum<E>> E choice(Class<E> type, String column) throws SQLException {
    return Enum.valueOf(type, text(column));
  }

  public <E extends Enum<E>> @Nullable E choiceOrNull(Class<E> type, String column)
      throws SQLException {
    String name = textOrNull(column);
    return name == null ? null : Enum.valueOf(type, name);
  }

  public List<UUID> uuids(String column) throws SQLException {
    return array(column, UUID[].class);
  }

  public List<Integer> numbers(String column) throws SQLException {
    return array(column, Integer[].class);
  }

  public List<String> texts(String column) throws SQLException {
    return array(column, String[].class);
  }

  /** A number without trailing zeros and without an exponent. */
  public static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private <T> List<T> array(String column, Class<T[]> type) throws SQLException {
    Array array = rows.getArray(column);
    return array == null ? List.of() : Arrays.asList(type.cast(array.getArray()));
  }

  private static <T> T present(@Nullable T value, String column) throws SQLException {
    if (value == null) {
      throw new SQLException("no value in " + column);
    }
    return value;
  }
}
