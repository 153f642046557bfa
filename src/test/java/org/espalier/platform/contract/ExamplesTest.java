package org.espalier.platform.contract;

import static org.espalier.platform.contract.ExampleChapters.ATTENDANCE;
import static org.espalier.platform.contract.ExampleChapters.BEGINNING;
import static org.espalier.platform.contract.ExampleChapters.CHANGES;
import static org.espalier.platform.contract.ExampleChapters.END;
import static org.espalier.platform.contract.ExampleChapters.LEARNING;
import static org.espalier.platform.contract.ExampleChapters.PRIVACY;
import static org.espalier.platform.contract.ExampleChapters.WEBHOOKS;
import static org.espalier.platform.contract.ExampleExceptions.BY_SCHEMA_ONLY;
import static org.espalier.platform.contract.ExampleExceptions.WITHOUT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/**
 * The examples of the contract work: sent in an order that makes sense, each gets the answer that
 * the contract gives as an example. With {@code -Despalier.examples=write} the answers are written
 * instead, for the next build.
 */
@QuarkusTest
class ExamplesTest {

  private static final Path ANSWERS = Path.of("src/main/resources").resolve(Examples.ANSWERS);

  private final Tenant tenant = Tenant.fresh();
  private final JsonNode contract = ContractTexts.document();
  private final ExampleValues values = new ExampleValues(tenant.slug());

  @Test
  void everyExampleGetsTheAnswerOfTheContract() throws IOException {
    ExampleStory story = new ExampleStory(contract, this::caller);
    tenant.admin().create("jobs", "head-of-data", "{title:'Head of data'}");
    story.run(BEGINNING);
    for (String below : List.of("/employees", "/development-plans", "/assignments", "/evidence")) {
      story.readAll(below, WITHOUT);
    }
    story.run(CHANGES);
    agree(story.path("development-plans") + "/transitions");
    story.run(LEARNING);
    begin(story.path("sessions"));
    story.run(ATTENDANCE);
    exported(story.path("privacy/exports"));
    story.run(PRIVACY);
    Set<String> later = new TreeSet<>(WITHOUT);
    later.addAll(WEBHOOKS);
    story.meet("xapi-statements", toldByLearningSystem());
    story.readAll("/", later);
    story.run(END);
    story.run(WEBHOOKS);
    assertEquals(List.of(), story.refused());
    assertEquals(Set.of(), untold(story));
    Map<String, JsonNode> answers = fixed(story.answers());
    if ("write".equals(System.getProperty("espalier.examples"))) {
      Files.writeString(ANSWERS, pretty(answers));
      return;
    }
    Map<String, JsonNode> examples = new TreeMap<>();
    answers.keySet().forEach(name -> examples.put(name, example(name)));
    BY_SCHEMA_ONLY.forEach(name -> answers.put(name, examples.get(name)));
    assertEquals(
        pretty(examples),
        pretty(answers),
        "If the new answers are right, run this test with -Despalier.examples=write, then export-contract");
  }

  private Client caller(String collection) {
    return collection.equals("tenants") ? tenant.as("operator") : tenant.admin();
  }

  /** A statement that comes by the protocol, which has a contract of its own. */
  private JsonNode toldByLearningSystem() {
    Client admin = tenant.admin();
    String told =
        "{actor:{mbox:'mailto:ana.moreau@example.com'}, verb:{id:'http://adlnet.gov/expapi/verbs/experienced'},"
            + " object:{id:'https://moodle.example.com/mod/page/view.php?id=5'}, timestamp:'2026-09-14T09:30:00Z'}";
    admin.with("X-Experience-API-Version", "1.0.3").post("~/xapi/statements", told).expect(200);
    return admin.get("/xapi-statements").expect(200).at("/items/0");
  }

  /** Both sides agree to the plan: the same request as the example's, with another state. */
  private void agree(String transitions) {
    tenant.person("10042").post(transitions, "{to:'AGREED'}").expect(200);
    tenant.admin().post(transitions, "{to:'AGREED'}").expect(200);
  }

  /** The session of the examples has begun, so that somebody can have been there. */
  private void begin(String session) {
    tenant
        .admin()
        .patch(
            session,
            "{meetings:[{startsAt:'2020-03-03T08:00:00Z', endsAt:'2020-03-03T16:00:00Z'},"
                + " {startsAt:'2090-03-04T08:00:00Z', endsAt:'2090-03-04T16:00:00Z'}]}")
        .expect(200);
  }

  private void exported(String export) {
    long deadline = System.nanoTime() + 60_000_000_000L;
    while (!tenant.admin().get(export).expect(200).text("/state").equals("COMPLETED")) {
      assertTrue(System.nanoTime() < deadline, "the export does not end");
      Thread.onSpinWait();
    }
  }

  /** Operations that have something to show and were not part of the story. */
  private static Set<String> untold(ExampleStory story) {
    Set<String> untold = new TreeSet<>(story.told());
    untold.removeAll(story.answers().keySet());
    untold.removeAll(WITHOUT);
    return untold;
  }

  private Map<String, JsonNode> fixed(Map<String, JsonNode> answers) {
    Map<String, JsonNode> fixed = new TreeMap<>();
    answers.forEach((name, answer) -> fixed.put(name, values.fixed(answer)));
    return fixed;
  }

  private JsonNode example(String name) {
    for (JsonNode path : contract.path("paths")) {
      for (JsonNode operation : path) {
        if (operation.path("operationId").asText().equals(name)) {
          for (JsonNode answer : operation.path("responses")) {
            JsonNode example = answer.at("/content/application~1json/example");
            if (!example.isMissingNode()) {
              return example;
            }
          }
        }
      }
    }
    return contract.path("nothing");
  }

  private static String pretty(Map<String, JsonNode> answers) throws IOException {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    return new ObjectMapper().writer(printer).writeValueAsString(answers) + "\n";
  }
}
