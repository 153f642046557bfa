package org.espalier.integration.xapi.rules;

import java.math.BigDecimal;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;

/**
 * What holds for every value of a statement, extensions included: texts and numbers can be stored,
 * and nulls stand in extensions only.
 */
final class Soundness {

  /** Of no number are more digits told than these, written out. */
  private static final int MOST_DIGITS = 1_000;

  private static final String EXTENSIONS = "extensions";

  private Soundness() {}

  static void check(Spot spot) {
    check(spot, false);
  }

  private static void check(Spot spot, boolean extension) {
    switch (spot.value().getNodeType()) {
      case NULL -> {
        if (!extension) {
          spot.fault(FaultCode.WRONG_TYPE, "A null stands in extensions only.");
        }
      }
      case STRING -> requireStorable(spot, spot.value().textValue());
      case NUMBER -> requireFinite(spot, spot.value().decimalValue());
      case ARRAY -> {
        for (int i = 0; i < spot.value().size(); i++) {
          check(new Spot(spot.value().get(i), spot.pointer() + "/" + i, spot.faults()), extension);
        }
      }
      case OBJECT ->
          spot.entries(entry -> {
            requireStorable(entry.getValue(), entry.getKey());
            check(entry.getValue(), extension || entry.getKey().equals(EXTENSIONS));
          });
      default -> {
        // True and false are what they are.
      }
    }
  }

  private static void requireStorable(Spot spot, String text) {
    if (Faults.unstorable(text)) {
      spot.fault(FaultCode.INVALID_CHARACTER, "The text has a NUL or half a surrogate pair.");
    }
  }

  private static void requireFinite(Spot spot, BigDecimal number) {
    if (Math.abs((long) number.scale()) + number.precision() > MOST_DIGITS) {
      spot.fault(FaultCode.OUT_OF_RANGE, "The number has too many digits.");
    }
  }
}
