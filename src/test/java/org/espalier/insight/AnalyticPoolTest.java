package org.espalier.insight;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What looks at everybody leaves the others their connections. */
@QuarkusTest
class AnalyticPoolTest {

  /** Each with words of the statement that looks at everybody. */
  @ParameterizedTest
  @CsvSource({
    "/insights/compliance, from certification c",
    "/insights/compliance/people, order by e.id limit",
    "/insights/compliance/forecast, from certification c",
    "/insights/succession, from key_position k",
    "/succession-overview, from key_position k",
    "/insights/plans, from development_plan p",
    "/insights/reviews, from review r",
    "/insights/gaps, from employee e",
  })
  void throughAPoolOfItsOwn(String path, String words) {
    Tenant tenant = Tenant.fresh();
    Client admin = tenant.admin();
    List<String> analytic = new ArrayList<>();
    List<String> all =
        tenant.statements(
            () -> analytic.addAll(tenant.analyticStatements(() -> admin.get(path).expect(200))));
    assertTrue(analytic.stream().anyMatch(one -> one.contains(words)), all::toString);
    assertTrue(
        all.stream().noneMatch(one -> one.contains(words) && !analytic.contains(one)),
        all::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "compliance { asOf }, from certification c",
    "successionCoverage { asOf }, from key_position k",
    "successionOverview { asOf }, from key_position k",
    "planProgress { asOf }, from development_plan p",
  })
  void overGraphqlToo(String root, String words) {
    Tenant tenant = Tenant.fresh();
    List<String> analytic =
        tenant.analyticStatements(() -> tenant.graphql().data("{ " + root + " }"));
    assertTrue(analytic.stream().anyMatch(one -> one.contains(words)), analytic::toString);
  }
}
