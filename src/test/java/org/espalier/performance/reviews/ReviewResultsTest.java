package org.espalier.performance.reviews;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.espalier.compensation.PayScene;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

/** Raises follow what shared reviews came to. */
@QuarkusTest
class ReviewResultsTest {

  private final ReviewScene scene = new ReviewScene();
  private final Client pay = scene.academy.tenant.as("compensation");

  @Test
  void raisesFollowTheSharedReviewUnlessARatingIsTold() {
    pay.create("merit-guidelines", "g", PayScene.GUIDELINE.formatted("true"));
    UUID sheet =
        pay.create(
            "merit-worksheets",
            "w",
            "{name:'W', guidelineExternalId:'g', managerExternalId:'boss', currency:'EUR', budget:1,"
                + " effectiveOn:'2027-01-01', reviewCycleExternalId:'y', employeeExternalIds:['ana']}");
    UUID review = scene.answered(3, 2);
    assertTrue(read(sheet).at("/lines/0/rating").isNull(), "it is not shared");
    scene.step(scene.boss, review, "SHARED").expect(200);
    Answer told = read(sheet);
    String result = scene.admin.get("/reviews/" + review).expect(200).text("/result");
    assertEquals(result, told.text("/lines/0/rating/value"));
    assertEquals("REVIEW", told.text("/lines/0/rating/origin"));
    assertEquals(review.toString(), told.text("/lines/0/rating/reviewId"));
    Client sure = pay.with("If-Match", "*");
    String path = "/merit-worksheets/" + sheet;
    assertEquals(1, sure.patch(path, "{}").expect(200).count("/revision"));
    Answer instead =
        sure.patch(path, "{ratings:[{employeeExternalId:'ana', rating:4.5}]}").expect(200);
    assertEquals("4.5", instead.text("/lines/0/rating/value"));
    assertEquals("WORKSHEET", instead.text("/lines/0/rating/origin"));
    sure.patch(path, "{ratings:null}").expect(200);
    for (String step : new String[] {"OPEN", "SUBMITTED", "APPROVED"}) {
      pay.post(path + "/transitions", "{to:'" + step + "'}").expect(200);
    }
    assertEquals(result, read(sheet).text("/lines/0/rating/value"));
    assertTrue(read(sheet).at("/frozen").asBoolean());
  }

  private Answer read(UUID id) {
    return pay.get("/merit-worksheets/" + id).expect(200);
  }
}
