package org.espalier.compensation.guidelines;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** What guidelines must say. */
@QuarkusTest
class GuidelinesTest {

  private final Client pay = Tenant.fresh().as("compensation");

  @Test
  void everyFaultIsNamed() {
    String body =
        "{name:'G', ratingBands:[{key:'A', from:1}, {key:'B'}, {key:'B', from:3}, {key:'C', from:3}],"
            + " positionBands:[{key:'P'}], cells:["
            + "{ratingBand:'A', positionBand:'P', minimumPercent:3, targetPercent:2, maximumPercent:1},"
            + "{ratingBand:'A', positionBand:'P', minimumPercent:1, targetPercent:1, maximumPercent:1},"
            + "{ratingBand:'X', positionBand:'P', minimumPercent:1, targetPercent:1, maximumPercent:-1}]}";
    assertEquals(
        Set.of(
            "/ratingBands/0/from NOT_ALLOWED",
            "/ratingBands/1/from REQUIRED",
            "/ratingBands/2/key DUPLICATE",
            "/ratingBands/3/from OUT_OF_RANGE",
            "/cells TOO_FEW",
            "/cells/0/targetPercent OUT_OF_RANGE",
            "/cells/0/maximumPercent OUT_OF_RANGE",
            "/cells/1 DUPLICATE",
            "/cells/2/ratingBand UNKNOWN_REFERENCE",
            "/cells/2/maximumPercent OUT_OF_RANGE"),
        pay.put("merit-guidelines", "g", body).problem(400, "INVALID_REQUEST").faults());
  }

  @Test
  void usualMeasureIsTheCompaRatio() {
    String body =
        "{name:'G', ratingBands:[{key:'A'}], positionBands:[{key:'P'}],"
            + " cells:[{ratingBand:'A', positionBand:'P', minimumPercent:1, targetPercent:1.5, maximumPercent:2}],"
            + " planCompletion:{atLeast:0.5, otherwise:'MINIMUM'}, mandatoryLearning:{otherwise:'NOTHING'}}";
    pay.put("merit-guidelines", "g", body).expect(201);
    var read = pay.get(Client.byExternalId("merit-guidelines", "g")).expect(200);
    assertEquals("COMPA_RATIO", read.text("/measure"));
    assertEquals("1.5", read.text("/cells/0/targetPercent"));
    assertEquals("false", read.text("/managersPropose"));
    assertEquals("NOTHING", read.text("/mandatoryLearning/otherwise"));
    pay.put("merit-guidelines", "g", body).expect(200);
    assertEquals(1, pay.get(Client.byExternalId("merit-guidelines", "g")).count("/revision"));
  }
}
