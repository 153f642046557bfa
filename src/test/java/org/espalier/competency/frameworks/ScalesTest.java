package org.espalier.competency.frameworks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScalesTest {

  private final Client admin = Tenant.fresh().admin();

  @Test
  void levelsComeBackInRisingOrder() {
    Answer scale =
        put("{value:10,label:'C'},{value:0,label:'A'},{value:2.5,label:'B'}").expect(201);
    assertEquals(List.of("0", "2.5", "10"), scale.texts("/levels", "/value"));
    assertEquals(BigDecimal.ZERO, scale.number("/min"));
    assertEquals(10, scale.count("/max"));
  }

  @Test
  void levelsMustMakeAScale() {
    assertEquals(
        Set.of("/levels TOO_FEW"),
        put("{value:1,label:'A'}").problem(400, "INVALID_REQUEST").faults());
    assertEquals(
        Set.of("/levels/2/value DUPLICATE"),
        put("{value:1,label:'A'},{value:2,label:'B'},{value:1.00,label:'C'}")
            .problem(422, "UNPROCESSABLE")
            .faults());
    Answer off =
        admin.put(
            "proficiency-scales",
            "s",
            "{name:'S', proficientFrom:3, levels:[{value:1,label:'A'},{value:2,label:'B'}]}");
    assertEquals(
        Set.of("/proficientFrom LEVEL_NOT_ON_SCALE"), off.problem(422, "UNPROCESSABLE").faults());
    admin
        .get("/proficiency-scales?count=exact")
        .expect(200)
        .at("/items")
        .forEach(scale -> {
          throw new AssertionError("none was made");
        });
  }

  @Test
  void usedScaleGainsLevelsButLosesNone() {
    put("{value:1,label:'A'},{value:2,label:'B'},{value:3,label:'C'}").expect(201);
    put("{value:1,label:'A'},{value:3,label:'C'}").expect(200);
    put("{value:1,label:'A'},{value:2,label:'B'},{value:3,label:'C'}").expect(200);
    rate();
    assertEquals(
        Set.of("/levels IMMUTABLE"),
        put("{value:1,label:'A'},{value:3,label:'C'}").problem(422, "UNPROCESSABLE").faults());
    assertEquals(
        Set.of("/levels IMMUTABLE"),
        put("{value:1,label:'A'},{value:2.5,label:'B'},{value:3,label:'C'}")
            .problem(422, "UNPROCESSABLE")
            .faults());
    Answer grown =
        put("{value:0,label:'Z'},{value:1,label:'A'},{value:2,label:'Better'},{value:3.0,label:'C'},{value:9,label:'D'}")
            .expect(200);
    assertEquals(5, grown.at("/levels").size());
  }

  @Test
  void wholeLevelsTakeNoDecimals() {
    admin
        .put(
            "proficiency-scales",
            "s",
            "{name:'S', wholeLevels:true, levels:[{value:1,label:'A'},{value:2,label:'B'},{value:4,label:'C'}]}")
        .expect(201);
    framework();
    for (String level : List.of("1.5", "3")) {
      assertEquals(
          Set.of("/level LEVEL_NOT_ON_SCALE"),
          admin
              .put(
                  "requirements",
                  "r",
                  "{competencyExternalId:'c', tier:'CORE', level:" + level + "}")
              .problem(422, "UNPROCESSABLE")
              .faults());
    }
    admin
        .put("requirements", "r", "{competencyExternalId:'c', tier:'CORE', level:4.0}")
        .expect(201);
  }

  @Test
  void scaleInUseCannotBeDeleted() {
    put("{value:1,label:'A'},{value:2,label:'B'}").expect(201);
    framework();
    admin
        .delete("/proficiency-scales/" + admin.id("proficiency-scales", "s"))
        .problem(409, "IN_USE");
  }

  private void rate() {
    framework();
    admin.create("employees", "e", "{givenName:'A', familyName:'B'}");
    admin
        .post(
            "/evidence",
            "{employeeExternalId:'e', competencyExternalId:'c', level:2, source:'MANAGER'}")
        .expect(201);
  }

  private void framework() {
    admin.create("frameworks", "f", "{name:'F', scaleExternalId:'s'}");
    admin.create("competencies", "c", "{name:'C', frameworkExternalId:'f', tier:'CORE'}");
  }

  private Answer put(String levels) {
    return admin.put("proficiency-scales", "s", "{name:'S', levels:[" + levels + "]}");
  }
}
