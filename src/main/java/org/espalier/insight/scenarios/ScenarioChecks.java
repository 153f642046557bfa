package org.espalier.insight.scenarios;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/** What has to hold between the members of a scenario. Members that are at fault are null. */
final class ScenarioChecks {

  private ScenarioChecks() {}

  static void check(DemandScenarioInput scenario, Faults faults) {
    AttritionInput attrition = scenario.attrition();
    if (attrition != null) {
      attrition.check(faults);
      once("/attrition/rates", attrition.given(), rate -> "of " + rate.jobExternalId(), faults);
    }
    lines("/headCounts", scenario.headCounts(), scenario.quarters(), faults);
    lines("/retirements", scenario.retirements(), scenario.quarters(), faults);
    lines("/hires", scenario.hires(), scenario.quarters(), faults);
    List<DemandMoveInput> moves = DemandScenarioInput.listed(scenario.moves());
    within("/moves", moves, scenario.quarters(), ScenarioChecks::quarter, faults);
    once("/moves", moves, ScenarioChecks::key, faults);
    for (int i = 0; i < moves.size(); i++) {
      if (circular(moves.get(i))) {
        faults.add(
            "/moves/" + i + "/toJobExternalId", FaultCode.CYCLE, "A move leads to another job.");
      }
    }
    once(
        "/initiativeExternalIds",
        DemandScenarioInput.listed(scenario.initiativeExternalIds()),
        Function.identity(),
        faults);
  }

  private static void lines(
      String at, @Nullable List<DemandLineInput> lines, @Nullable Integer quarters, Faults faults) {
    List<DemandLineInput> given = DemandScenarioInput.listed(lines);
    within(at, given, quarters, ScenarioChecks::quarter, faults);
    once(at, given, line -> line.jobExternalId() + " " + line.quarter(), faults);
  }

  private static <T> void within(
      String at,
      List<T> given,
      @Nullable Integer quarters,
      ToIntFunction<T> quarter,
      Faults faults) {
    for (int i = 0; quarters != null && i < given.size(); i++) {
      T one = given.get(i);
      if (one != null && quarter.applyAsInt(one) > quarters) {
        faults.add(
            at + "/" + i + "/quarter",
            FaultCode.OUT_OF_RANGE,
            "The scenario has " + quarters + " quarters.");
      }
    }
  }

  private static <T> void once(String at, List<T> given, Function<T, String> key, Faults faults) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < given.size(); i++) {
      if (given.get(i) != null && !seen.add(key.apply(given.get(i)))) {
        faults.add(at + "/" + i, FaultCode.DUPLICATE, "The scenario says this already.");
      }
    }
  }

  private static int quarter(DemandLineInput line) {
    Integer quarter = line.quarter();
    return quarter == null ? 0 : quarter;
  }

  private static int quarter(DemandMoveInput move) {
    Integer quarter = move.quarter();
    return quarter == null ? 0 : quarter;
  }

  private static String key(DemandMoveInput move) {
    return move.fromJobExternalId() + " " + move.toJobExternalId() + " " + move.quarter();
  }

  private static boolean circular(@Nullable DemandMoveInput move) {
    return move != null
        && move.fromJobExternalId() != null
        && move.fromJobExternalId().equals(move.toJobExternalId());
  }
}
