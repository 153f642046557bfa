package org.espalier.integration.xapi.rules;

import static org.espalier.integration.xapi.rules.StatementRulesTest.PLAIN;
import static org.espalier.integration.xapi.rules.StatementRulesTest.faults;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that something is made of have no more digits than numbers have everywhere. */
class DigitsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "score:{raw:999999999999999999} |",
        "score:{raw:1e17, max:1.000e17} |",
        "score:{scaled:0.000000000000000000000001} |",
        "score:{raw:1000000000000000000} | /result/score/raw OUT_OF_RANGE",
        "score:{raw:-1e300} | /result/score/raw OUT_OF_RANGE",
        "score:{raw:-1e2147483647} | /result/score/raw OUT_OF_RANGE",
        "score:{max:1e18} | /result/score/max OUT_OF_RANGE",
        "score:{min:-1e18} | /result/score/min OUT_OF_RANGE",
        "score:{scaled:0.0000000000000000000000001} | /result/score/scaled OUT_OF_RANGE",
        "score:{scaled:1e-900} | /result/score/scaled OUT_OF_RANGE",
        "duration:'PT999999999999999999H' |",
        "duration:'PT1.000000000000000000000001S' |",
        "duration:'PT1000000000000000000H' | /result/duration OUT_OF_RANGE",
        "duration:'P1DT1000000000000000000S' | /result/duration OUT_OF_RANGE",
        "duration:'PT0,0000000000000000000000001S' | /result/duration OUT_OF_RANGE"
      })
  void results(String result, @Nullable String fault) {
    assertEquals(
        fault == null ? Set.of() : Set.of(fault),
        faults(PLAIN + ", result:{" + result + "}", XapiVersion.V1),
        result);
  }
}
