package org.espalier.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.forAll;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.time.Duration;

/**
 * Nine reads to one write, each by somebody who comes at the given rate whether those before were
 * answered or not. What is read and written stands in two files beside each other.
 */
public final class MixedDaySimulation extends Simulation {

  private static final double WRITES = 0.1;

  public MixedDaySimulation() {
    double rate = Double.parseDouble(System.getProperty("bench.rate"));
    Duration time = Duration.ofSeconds(Long.getLong("bench.seconds"));
    HttpProtocolBuilder server =
        http.baseUrl(System.getProperty("bench.base"))
            .acceptHeader("application/json")
            .authorizationHeader("Bearer " + System.getenv("BENCH_TOKEN"))
            .disableCaching()
            .shareConnections();
    setUp(
            reads().injectOpen(constantUsersPerSec(rate * (1 - WRITES)).during(time).randomized()),
            writes().injectOpen(constantUsersPerSec(rate * WRITES).during(time).randomized()))
        .protocols(server)
        .assertions(told());
  }

  /** Nothing is asked of these here: Gatling tells the values, and the benchmark judges them. */
  private static Assertion[] told() {
    return new Assertion[] {
      global().allRequests().count().gte(0L),
      global().failedRequests().count().gte(0L),
      global().requestsPerSec().gte(0.0),
      global().responseTime().percentile(50).gte(0),
      global().responseTime().percentile(99).gte(0),
      forAll().responseTime().percentile(50).gte(0),
      forAll().responseTime().percentile(99).gte(0)
    };
  }

  private static ScenarioBuilder reads() {
    return scenario("reads")
        .feed(csv(calls("reads")).random())
        .exec(http("#{name}").get("#{path}").check(status().is(200)));
  }

  private static ScenarioBuilder writes() {
    return scenario("writes")
        .feed(csv(calls("writes")).random())
        .exec(
            http("write")
                .post("/api/v1/evidence")
                .header("Content-Type", "application/json")
                .body(
                    StringBody(
                        "{\"employeeExternalId\":\"#{employee}\",\"competencyExternalId\":\"#{competency}\","
                            + "\"level\":#{level},\"source\":\"MANAGER\"}"))
                .check(status().is(201)));
  }

  private static String calls(String name) {
    return System.getProperty("bench.calls") + "/" + name + ".csv";
  }
}
