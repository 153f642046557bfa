package org.espalier.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.stream.Stream;
import org.espalier.insight.statistics.Balance;
import org.espalier.insight.statistics.Estimate;
import org.espalier.insight.statistics.Sample;
import org.junit.jupiter.api.Test;

/** The statistics of a published trial are those that were published. */
class TrialStatisticsTest {

  private final TrainingTrial trial = TrainingTrial.read();
  private final List<NamedCsvRecord> trained = trial.group(true);
  private final List<NamedCsvRecord> others = trial.group(false);

  @Test
  void theComparisonAfterwardsIsThePublishedOne() {
    Sample one = column(trained, "re78");
    Sample other = column(others, "re78");
    assertEquals(185, one.size());
    assertEquals(260, other.size());
    assertEquals(6349.14, one.mean(), 0.005);
    assertEquals(4554.80, other.mean(), 0.005);
    Estimate found = Estimate.between(one, other).orElseThrow();
    assertEquals(1794.34, found.difference(), 0.005);
    assertEquals(671.0, found.standardError(), 0.005);
    assertEquals(307.13, found.degreesOfFreedom(), 0.005);
    assertEquals(474.01, found.lower(), 0.005);
    assertEquals(3114.67, found.upper(), 0.005);
  }

  @Test
  void theDifferenceInDifferencesIsThePublishedOne() {
    Estimate found =
        Estimate.between(
                Sample.of(TrainingTrial.gains(trained)), Sample.of(TrainingTrial.gains(others)))
            .orElseThrow();
    assertEquals(1529.20, found.difference(), 0.005);
    assertEquals(715.13, found.standardError(), 0.005);
    assertEquals(122.22, found.lower(), 0.005);
    assertEquals(2936.17, found.upper(), 0.005);
  }

  @Test
  void groupsMadeAtRandomAreComparable() {
    for (String column : List.of("re74", "re75")) {
      assertEquals(Balance.BALANCED, balance(others, column), column);
    }
    Balance worst =
        Stream.of("age", "educ", "re74", "re75")
            .map(column -> balance(others, column))
            .reduce(Balance.BALANCED, Balance::or);
    assertEquals(Balance.NOTED, worst);
  }

  @Test
  void whoeverEarnedBeforeIsNoComparison() {
    List<NamedCsvRecord> earners = trial.earners();
    assertEquals(82, earners.size());
    assertEquals(Balance.NOT_COMPARABLE, balance(earners, "re75"));
    Estimate misled =
        Estimate.between(
                Sample.of(TrainingTrial.gains(trained)), Sample.of(TrainingTrial.gains(earners)))
            .orElseThrow();
    assertTrue(misled.difference() > 3000, "twice as much as the trial found");
  }

  private Balance balance(List<NamedCsvRecord> controls, String column) {
    return Balance.of(Balance.difference(column(trained, column), column(controls, column)));
  }

  private static Sample column(List<NamedCsvRecord> people, String column) {
    return Sample.of(TrainingTrial.column(people, column));
  }
}
