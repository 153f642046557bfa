package org.espalier.insight.gaps;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.espalier.gap.GapMath;
import org.espalier.gap.cases.Cases;
import org.espalier.gap.cases.CellKeys;
import org.espalier.gap.cases.Protection;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of a cell on one scale.
 *
 * @param place row and column
 * @param scale the scale
 * @param span the length of the scale
 * @param most how many people at least are in the cell: those with one of its competencies
 * @param shortfalls the sum of required − actual over the assessed, in levels
 * @param weighted the sum of weight × what is lacking, in levels
 * @param key the sum of the numbers of everybody in every case
 */
record CellRow(
    Place place,
    UUID scale,
    BigDecimal span,
    long most,
    Cases cases,
    BigDecimal shortfalls,
    BigDecimal weighted,
    BigDecimal key) {

  /** Where rows and columns meet, by their keys. */
  record Place(@Nullable String row, @Nullable String column) {}

  static CellRow of(Row row) throws SQLException {
    BigDecimal shortfalls = row.numberOrNull("shortfall_sum");
    return new CellRow(
        new Place(row.textOrNull("row_key"), row.textOrNull("column_key")),
        row.uuid("scale_id"),
        row.number("max_value").subtract(row.number("min_value")),
        row.longCount("most"),
        Cases.of(row),
        shortfalls == null ? BigDecimal.ZERO : shortfalls,
        row.number("weighted_sum"),
        row.number("drawn"));
  }

  /** The same elsewhere, with so many people at least. */
  CellRow at(Place elsewhere, long people) {
    return new CellRow(elsewhere, scale, span, people, cases, shortfalls, weighted, key);
  }

  /** Both together. */
  CellRow plus(CellRow other) {
    return new CellRow(
        place,
        scale,
        span,
        most,
        cases.plus(other.cases),
        shortfalls.add(other.shortfalls),
        weighted.add(other.weighted),
        key.add(other.key));
  }

  /** The numbers of a cell, as they were counted on each of its scales. */
  static GapNumbers exact(List<CellRow> cell) {
    Cases cases = cases(cell);
    BigDecimal assessed = BigDecimal.valueOf(cases.assessed());
    boolean single = cell.size() == 1;
    return GapNumbers.of(
        cases,
        single ? GapRatio.of(cell.getFirst().shortfalls, assessed) : null,
        GapRatio.mean(shares(cell, CellRow::shortfalls), assessed),
        GapMath.shown(shares(cell, CellRow::weighted)));
  }

  /** The same with noise; null if there are too few people in it. */
  static @Nullable GapNumbers guarded(List<CellRow> cell, CellKeys keys) {
    long most = cell.stream().mapToLong(CellRow::most).max().orElse(0);
    if (most < Protection.MIN_GROUP_SIZE) {
      return null;
    }
    BigDecimal key = cell.stream().map(CellRow::key).reduce(BigDecimal.ZERO, BigDecimal::add);
    return GapNumbers.of(keys.protect(cases(cell), key), null, null, null);
  }

  private static Cases cases(List<CellRow> cell) {
    return cell.stream().map(CellRow::cases).reduce(Cases.NONE, Cases::plus);
  }

  private static BigDecimal shares(List<CellRow> cell, Function<CellRow, BigDecimal> levels) {
    return cell.stream()
        .map(one -> GapMath.part(levels.apply(one), one.span))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
