package org.espalier.integration.xapi.rules;

import java.math.BigDecimal;
import org.espalier.platform.problem.FaultCode;

/** What came of it (Data 2.4.5). */
final class ResultRules {

  private ResultRules() {}

  static void result(Spot result) {
    if (result.object("score", "success", "completion", "response", "duration", "extensions")) {
      result.given("score", ResultRules::score);
      result.given("success", Spot::flag);
      result.given("completion", Spot::flag);
      result.given("response", Spot::text);
      result.given("duration", Forms::duration);
      result.given("extensions", Forms::extensions);
    }
  }

  private static void score(Spot score) {
    if (!score.object("scaled", "raw", "min", "max")) {
      return;
    }
    for (String member : new String[] {"scaled", "raw", "min", "max"}) {
      score.given(member, Spot::number);
    }
    score.given(
        "scaled",
        scaled -> {
          if (scaled.value().isNumber()
              && scaled.value().decimalValue().abs().compareTo(BigDecimal.ONE) > 0) {
            scaled.fault(FaultCode.OUT_OF_RANGE, "This must be a number from -1 to 1.");
          }
        });
    if (compared(score, "min", "max") >= 0) {
      score.at("max").fault(FaultCode.OUT_OF_RANGE, "This must be more than min.");
    }
    if (compared(score, "min", "raw") > 0) {
      score.at("raw").fault(FaultCode.OUT_OF_RANGE, "This must not be less than min.");
    }
    if (compared(score, "raw", "max") > 0) {
      score.at("raw").fault(FaultCode.OUT_OF_RANGE, "This must not be more than max.");
    }
  }

  /** As comparisons tell it; as if the first were less where one of them is no number. */
  private static int compared(Spot score, String first, String second) {
    boolean numbers = score.value().path(first).isNumber() && score.value().path(second).isNumber();
    return numbers
        ? score
            .value()
            .path(first)
            .decimalValue()
            .compareTo(score.value().path(second).decimalValue())
        : -1;
  }
}
