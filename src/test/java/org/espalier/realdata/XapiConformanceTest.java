package org.espalier.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.espalier.integration.xapi.XapiClient;
import org.espalier.testing.Relaxed;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/**
 * Statements of the conformance suite for record stores, each with the answer that it must get.
 * Sent one by one, as a learning system does.
 */
@QuarkusTest
class XapiConformanceTest {

  private final XapiClient system = XapiClient.in(Tenant.fresh());

  @Test
  void everyStatementGetsTheAnswerOfTheSuite() {
    List<JsonNode> cases =
        SharedData.lines("xapi-conformance/statements.jsonl.gz").stream()
            .map(Relaxed::tree)
            .toList();
    List<String> differing =
        cases.stream()
            .filter(one ->
                system.send(one.path("statement").toString()).status()
                    != one.path("expect").asInt())
            .map(one ->
                one.path("case")
                    + " "
                    + one.path("rule")
                    + ": "
                    + one.path("name")
                    + ": "
                    + one.path("statement"))
            .toList();
    assertEquals(630, cases.size());
    assertEquals("", String.join("\n", differing));
  }
}
