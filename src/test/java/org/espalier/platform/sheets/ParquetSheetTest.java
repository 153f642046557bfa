package org.espalier.platform.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Whatever is written is read again, value by value, by a reader that knows nothing of ours. */
class ParquetSheetTest {

  private static final List<SheetColumn> COLUMNS = SheetColumn.of(Line.class);

  @Example
  void columnsFollowFromRecords() {
    assertEquals(
        List.of(
            "text TEXT",
            "whole WHOLE",
            "flag FLAG",
            "day DATE",
            "moment MOMENT",
            "part.number DECIMAL",
            "part.choice TEXT",
            "many TEXT"),
        COLUMNS.stream().map(column -> column.name() + " " + column.type()).toList());
  }

  @Property(tries = 100)
  void allValuesAreReadAgain(@ForAll long seed, @ForAll @IntRange(max = 300) int rows)
      throws IOException {
    same(rows(new Random(seed), rows));
  }

  @Example
  void rowGroupsFollowEachOther() throws IOException {
    same(rows(new Random(1), 41_000));
  }

  private static void same(List<JsonNode> rows) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ParquetSheet.write(COLUMNS, rows, file);
    try (ParquetFileReader reader =
            ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file.toByteArray())));
        RowReader read = reader.rowReader()) {
      assertEquals(
          COLUMNS.stream().map(SheetColumn::name).toList(),
          reader.getFileSchema().getColumns().stream().map(column -> column.name()).toList());
      for (JsonNode row : rows) {
        read.next();
        for (int i = 0; i < COLUMNS.size(); i++) {
          assertEquals(wanted(COLUMNS.get(i), row), value(read, i), COLUMNS.get(i).name());
        }
      }
      assertEquals(false, read.hasNext());
    }
  }

  private static @Nullable Object value(RowReader read, int column) {
    if (read.isNull(column)) {
      return null;
    }
    return switch (COLUMNS.get(column).type()) {
      case TEXT -> read.getString(column);
      case WHOLE -> read.getLong(column);
      case DECIMAL -> read.getDecimal(column).stripTrailingZeros();
      case FLAG -> read.getBoolean(column);
      case DATE -> read.getDate(column);
      case MOMENT -> read.getTimestamp(column);
    };
  }

  private static @Nullable Object wanted(SheetColumn column, JsonNode row) {
    JsonNode value = row.at(column.pointer());
    if (value.isNull() || value.isMissingNode()) {
      return null;
    }
    return switch (column.type()) {
      case TEXT -> value.isArray() ? value.toString() : value.asText();
      case WHOLE -> value.longValue();
      case DECIMAL -> value.decimalValue().stripTrailingZeros();
      case FLAG -> value.booleanValue();
      case DATE -> LocalDate.parse(value.textValue());
      case MOMENT -> Instant.parse(value.textValue());
    };
  }

  private static List<JsonNode> rows(Random random, int count) {
    List<JsonNode> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ObjectNode row = JsonNodeFactory.instance.objectNode();
      boolean full = random.nextInt(3) > 0;
      if (full) {
        row.put("text", "ä" + Arrays.toString(new int[random.nextInt(9)]) + "\n\"𝄞");
        row.put("flag", random.nextBoolean());
        row.put("day", LocalDate.ofEpochDay(random.nextInt(40_000) - 20_000).toString());
        row.putObject("part")
            .put("number", new BigDecimal(new BigInteger(60, random), random.nextInt(19)).negate())
            .put("choice", random.nextBoolean() ? null : "A");
      } else {
        row.put("whole", random.nextLong());
        row.put(
            "moment",
            Instant.EPOCH
                .plus(random.nextLong(1L << 51) - (1L << 50), ChronoUnit.MICROS)
                .toString());
        row.putArray("many").add(random.nextInt()).add("x");
      }
      rows.add(row);
    }
    return rows;
  }

  private record Line(
      String text,
      Long whole,
      boolean flag,
      LocalDate day,
      Instant moment,
      Part part,
      List<String> many) {}

  private record Part(BigDecimal number, SheetType choice) {}
}
