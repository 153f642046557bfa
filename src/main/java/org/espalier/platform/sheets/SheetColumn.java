package org.espalier.platform.sheets;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A column of a table.
 *
 * @param pointer to the member that it has, in a row as JSON (RFC 6901)
 * @param type what its values are
 */
public record SheetColumn(String pointer, SheetType type) {

  /** What the member is called: {@code row.externalId} for the pointer {@code /row/externalId}. */
  public String name() {
    return pointer.substring(1).replace('/', '.');
  }

  /**
   * The columns of rows that are records: one for each member, and for each member of members that
   * are records themselves.
   */
  public static List<SheetColumn> of(Class<?> row) {
    return below("", row).toList();
  }

  private static Stream<SheetColumn> below(String pointer, Class<?> row) {
    return Arrays.stream(row.getRecordComponents()).flatMap(member -> member(pointer, member));
  }

  private static Stream<SheetColumn> member(String above, RecordComponent member) {
    String pointer = above + "/" + member.getName();
    Class<?> type = member.getType();
    return type.isRecord() ? below(pointer, type) : Stream.of(new SheetColumn(pointer, type(type)));
  }

  private static SheetType type(Class<?> type) {
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return SheetType.WHOLE;
    }
    if (type == boolean.class || type == Boolean.class) {
      return SheetType.FLAG;
    }
    if (type == BigDecimal.class) {
      return SheetType.DECIMAL;
    }
    if (type == LocalDate.class) {
      return SheetType.DATE;
    }
    return type == Instant.class ? SheetType.MOMENT : SheetType.TEXT;
  }
}
