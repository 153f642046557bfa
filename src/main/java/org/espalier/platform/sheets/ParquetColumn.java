package org.espalier.platform.sheets;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DateType;
import org.apache.parquet.format.DecimalType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.MicroSeconds;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.TimestampType;
import org.apache.parquet.format.Type;

/**
 * The values of a column of one row group, encoded PLAIN, with a run-length encoded level each that
 * says whether there is one.
 */
final class ParquetColumn {

  /** Digits behind the point, and of all. */
  static final int SCALE = 18;

  private static final int PRECISION = 38;
  private static final int DECIMAL_BYTES = 16;

  private final SheetColumn column;
  private final ByteArrayOutputStream levels = new ByteArrayOutputStream();
  private final ByteArrayOutputStream values = new ByteArrayOutputStream();
  private int count;
  private boolean present;
  private int run;
  private int flags;
  private int flag;

  ParquetColumn(SheetColumn column) {
    this.column = column;
  }

  /** Takes the value of the next row; nothing there is null. */
  void add(JsonNode value) {
    boolean there = !value.isMissingNode() && !value.isNull();
    if (there != present) {
      endRun();
      present = there;
    }
    run++;
    count++;
    if (there) {
      encode(value);
    }
  }

  /** The page of all values: levels with their length, then the values. */
  byte[] page() {
    endRun();
    if (flag > 0) {
      values.write(flags);
      flag = 0;
    }
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    little(page, levels.size(), 4);
    page.writeBytes(levels.toByteArray());
    page.writeBytes(values.toByteArray());
    return page.toByteArray();
  }

  int count() {
    return count;
  }

  SheetColumn column() {
    return column;
  }

  /** How the footer describes it. */
  static SchemaElement schema(SheetColumn column) {
    SchemaElement element =
        new SchemaElement(column.name())
            .setRepetition_type(FieldRepetitionType.OPTIONAL)
            .setType(type(column.type()));
    switch (column.type()) {
      case TEXT ->
          element
              .setConverted_type(ConvertedType.UTF8)
              .setLogicalType(LogicalType.STRING(new StringType()));
      case DECIMAL ->
          element
              .setType_length(DECIMAL_BYTES)
              .setConverted_type(ConvertedType.DECIMAL)
              .setScale(SCALE)
              .setPrecision(PRECISION)
              .setLogicalType(LogicalType.DECIMAL(new DecimalType(SCALE, PRECISION)));
      case DATE ->
          element
              .setConverted_type(ConvertedType.DATE)
              .setLogicalType(LogicalType.DATE(new DateType()));
      case MOMENT ->
          element
              .setConverted_type(ConvertedType.TIMESTAMP_MICROS)
              .setLogicalType(
                  LogicalType.TIMESTAMP(
                      new TimestampType(true, TimeUnit.MICROS(new MicroSeconds()))));
      case WHOLE, FLAG -> {}
    }
    return element;
  }

  static Type type(SheetType type) {
    return switch (type) {
      case TEXT -> Type.BYTE_ARRAY;
      case WHOLE, MOMENT -> Type.INT64;
      case DECIMAL -> Type.FIXED_LEN_BYTE_ARRAY;
      case FLAG -> Type.BOOLEAN;
      case DATE -> Type.INT32;
    };
  }

  private void encode(JsonNode value) {
    switch (column.type()) {
      case TEXT -> text(value.isValueNode() ? value.asText() : value.toString());
      case WHOLE -> little(values, value.longValue(), 8);
      case DECIMAL -> decimal(value.decimalValue());
      case FLAG -> flag(value.booleanValue());
      case DATE -> little(values, LocalDate.parse(value.textValue()).toEpochDay(), 4);
      case MOMENT ->
          little(
              values,
              ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(value.textValue())),
              8);
    }
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    little(values, bytes.length, 4);
    values.writeBytes(bytes);
  }

  private void decimal(BigDecimal number) {
    BigInteger digits = number.setScale(SCALE, RoundingMode.HALF_EVEN).unscaledValue();
    byte[] shortest = digits.toByteArray();
    byte[] bytes = new byte[DECIMAL_BYTES];
    if (shortest.length > DECIMAL_BYTES) {
      throw new ArithmeticException("a number has too many digits: " + number);
    }
    Arrays.fill(bytes, digits.signum() < 0 ? (byte) -1 : 0);
    System.arraycopy(shortest, 0, bytes, DECIMAL_BYTES - shortest.length, shortest.length);
    values.writeBytes(bytes);
  }

  /** Eight to a byte, the first one lowest. */
  private void flag(boolean value) {
    flags |= (value ? 1 : 0) << flag;
    if (++flag == 8) {
      values.write(flags);
      flags = 0;
      flag = 0;
    }
  }

  private void endRun() {
    if (run > 0) {
      for (int rest = run << 1; ; rest >>>= 7) {
        levels.write(rest < 0x80 ? rest : ((rest & 0x7f) | 0x80));
        if (rest < 0x80) {
          break;
        }
      }
      levels.write(present ? 1 : 0);
      run = 0;
    }
  }

  /** A number of so many bytes, the lowest first. */
  static void little(ByteArrayOutputStream out, long number, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write((int) (number >>> (8 * i)));
    }
  }
}
