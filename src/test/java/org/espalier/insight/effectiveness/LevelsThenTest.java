package org.espalier.insight.effectiveness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Random;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people could do before and after is what their gaps as of these moments tell. */
@QuarkusTest
class LevelsThenTest {

  private static final List<String> SOURCES =
      List.of("MANAGER", "PEER", "SELF", "ASSESSMENT", "IMPORT", "CALIBRATION");
  private static final int PEOPLE = 8;

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Random random = new Random(41);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resolutionPolicy:'LATEST'",
        "resolutionPolicy:'HIGHEST', selfCounts:true",
        "resolutionPolicy:'SOURCE_PRIORITY', sourcePriority:['ASSESSMENT', 'MANAGER', 'PEER']",
        "resolutionPolicy:'DECAYING_AVERAGE', newestPercent:70"
      })
  void agreeWithTheGaps(String policy) {
    furnish(policy);
    BigDecimal before = BigDecimal.ZERO;
    BigDecimal after = BigDecimal.ZERO;
    int counted = 0;
    for (int i = 0; i < PEOPLE; i++) {
      Answer then = gap(i, "2025-02-28T23:59:59.999999Z");
      Answer later = gap(i, "2025-08-28T00:00:00Z");
      if (!then.at("/items/0/actual").isNull() && !later.at("/items/0/actual").isNull()) {
        counted++;
        before = before.add(then.number("/items/0/actual"));
        after = after.add(later.number("/items/0/actual"));
      }
    }
    Answer told =
        admin
            .get(
                "/insights/effectiveness?window=P180D&activityId="
                    + admin.id("activities", "course"))
            .expect(200);
    assertEquals(PEOPLE, told.count("/items/0/completed"));
    assertEquals(counted, told.count("/items/0/change/people"), told::body);
    mean(before, counted, told.number("/items/0/change/meanBefore"));
    mean(after, counted, told.number("/items/0/change/meanAfter"));
  }

  private static void mean(BigDecimal sum, int people, BigDecimal told) {
    MathContext shown = new MathContext(12);
    assertEquals(
        0,
        sum.divide(BigDecimal.valueOf(people), shown).compareTo(told.round(shown)),
        told::toString);
  }

  private Answer gap(int person, String asOf) {
    return admin
        .get("/employees/" + admin.id("employees", "p" + person) + "/gap?asOf=" + asOf)
        .expect(200);
  }

  private void furnish(String policy) {
    admin.create(
        "proficiency-scales",
        "ten",
        "{name:'Ten', levels:[{value:1,label:'1'},{value:10,label:'10'}]}");
    admin.create(
        "frameworks", "frame", "{name:'Frame', scaleExternalId:'ten', %s}".formatted(policy));
    admin.create("competencies", "c", "{name:'C', frameworkExternalId:'frame', tier:'CORE'}");
    admin.create("requirements", "r", "{competencyExternalId:'c', tier:'CORE', level:6}");
    admin.create(
        "activities",
        "course",
        "{title:'C', type:'COURSE', develops:[{competencyExternalId:'c', toLevel:6}]}");
    for (int i = 0; i < PEOPLE; i++) {
      admin.create("employees", "p" + i, "{givenName:'G', familyName:'F'}");
      rate(i, "2025-01-", 3);
      rate(i, "2025-05-", 3);
      admin
          .post(
              "/evidence",
              "{employeeExternalId:'p%d', competencyExternalId:'c', level:5, source:'MANAGER', observedAt:'2025-06-15'}"
                  .formatted(i))
          .expect(201);
      admin
          .post(
              "/completions",
              "{employeeExternalId:'p%d', activityExternalId:'course', completedAt:'2025-03-01T00:00:00Z'}"
                  .formatted(i))
          .expect(201);
    }
  }

  /** Some ratings of a month, of which some have expired in between. */
  private void rate(int person, String month, int ratings) {
    for (int i = 0; i < ratings; i++) {
      String source =
          SOURCES.get(random.nextInt(SOURCES.size() - (random.nextInt(4) == 0 ? 0 : 1)));
      String until = random.nextInt(3) == 0 ? ", validUntil:'" + month + "28'" : "";
      admin
          .post(
              "/evidence",
              "{employeeExternalId:'p%d', competencyExternalId:'c', level:%s, source:'%s', observedAt:'%s%d'%s}"
                  .formatted(
                      person,
                      1 + random.nextInt(36) / 4.0,
                      source,
                      month,
                      10 + random.nextInt(10),
                      until))
          .expect(201);
    }
  }
}
