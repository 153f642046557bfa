package org.espalier.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.espalier.testing.Answer;
import org.junit.jupiter.api.Test;

/**
 * Every code of the catalogue is met, over REST and over GraphQL. Whoever adds a code adds a
 * request that is answered with it, or says why there is none. That nothing of the inside shows is
 * looked at in every answer ({@code testing.Leaks}).
 */
@QuarkusTest
class EveryCodeTest {

  private final Scene scene = Scene.set();
  private final Map<String, ProblemType> types =
      ProblemCatalogueTest.TYPES.stream()
          .collect(Collectors.toMap(ProblemType::name, Function.identity()));
  private final Set<String> faults =
      Arrays.stream(FaultCode.values()).map(Enum::name).collect(Collectors.toSet());

  @Test
  void everyProblemAnswersARequest() {
    HttpProvocations.in(scene)
        .meet(
            types.keySet(),
            (code, answer) -> {
              answer.problem(type(code).status(), code);
              assertEquals(type(code).title(), answer.text("/title"));
            });
  }

  @Test
  void everyProblemIsAnErrorOfGraphql() {
    GraphqlProvocations.in(scene)
        .meet(
            types.keySet(),
            (code, answer) -> {
              told(code, answer);
              assertEquals(
                  type(code).status(), answer.count("/errors/0/extensions/status"), answer::body);
              assertEquals(type(code).title(), answer.text("/errors/0/extensions/title"));
            });
  }

  @Test
  void everyFaultIsFoundInARequest() {
    HttpFaults.in(scene)
        .meet(
            faults,
            (code, answer) -> {
              boolean shape = FaultCode.valueOf(code).shape();
              answer.problem(shape ? 400 : 422, shape ? "INVALID_REQUEST" : "UNPROCESSABLE");
              found(code, answer.faults(), answer);
            });
  }

  @Test
  void everyFaultIsFoundInAnErrorOfGraphql() {
    GraphqlFaults.in(scene)
        .meet(
            faults,
            (code, answer) -> {
              told(FaultCode.valueOf(code).shape() ? "INVALID_REQUEST" : "UNPROCESSABLE", answer);
              found(code, answer.faults("/errors/0/extensions/errors"), answer);
            });
  }

  private ProblemType type(String code) {
    return Objects.requireNonNull(types.get(code));
  }

  private static void told(String code, Answer answer) {
    assertEquals(code, answer.text("/errors/0/extensions/code"), answer::body);
    assertTrue(answer.text("/errors/0/extensions/traceId").matches("[0-9a-f]{32}"), answer::body);
  }

  private static void found(String code, Set<String> faults, Answer answer) {
    assertTrue(faults.stream().anyMatch(fault -> fault.endsWith(" " + code)), answer::body);
  }
}
