package org.espalier.realdata;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/**
 * A training programme of the seventies that was given at random: who had it, earnings of 1974 and
 * 1975 before and of 1978 after it (LaLonde 1986; Dehejia and Wahba 1999).
 */
record TrainingTrial(List<NamedCsvRecord> rows) {

  static TrainingTrial read() {
    return new TrainingTrial(SharedData.rows("training-effects/nsw_mixtape.csv"));
  }

  /** Those who had the training, or those who had not. */
  List<NamedCsvRecord> group(boolean trained) {
    return rows.stream().filter(row -> trained(row) == trained).toList();
  }

  /** Those without training who earned something in the year before. */
  List<NamedCsvRecord> earners() {
    return group(false).stream().filter(earned("re75")).toList();
  }

  static boolean trained(NamedCsvRecord row) {
    return row.getField("treat").equals("1");
  }

  static Predicate<NamedCsvRecord> earned(String column) {
    return row -> number(row, column).signum() > 0;
  }

  static BigDecimal number(NamedCsvRecord row, String column) {
    return new BigDecimal(row.getField(column));
  }

  /** A column of some people. */
  static double[] column(List<NamedCsvRecord> people, String column) {
    return people.stream().mapToDouble(row -> number(row, column).doubleValue()).toArray();
  }

  /** What some people earned more in 1978 than in 1975. */
  static double[] gains(List<NamedCsvRecord> people) {
    return people.stream()
        .mapToDouble(row -> number(row, "re78").subtract(number(row, "re75")).doubleValue())
        .toArray();
  }
}
