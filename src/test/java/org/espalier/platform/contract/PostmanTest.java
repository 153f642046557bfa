package org.espalier.platform.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** The Postman collection has what the contract has, and Postman's own runner can send it. */
@QuarkusTest
class PostmanTest {

  /** What needs something that an empty tenant does not have, and what is for operators. */
  private static final Set<String> NOT_TOLD =
      Set.of(
          "422 Whether some learning closes gaps",
          "404 What is lacking by competency, job and quarter",
          "404 People by job and quarter",
          "403 The tenants of this server, by slug");

  @Test
  void everyOperationIsInItAndListsAreAnswered() throws IOException {
    Path file = Path.of("target/clients/espalier.postman_collection.json").toAbsolutePath();
    Files.createDirectories(file.getParent());
    Tools.run(Tools.contract(), "node", "postman.mjs", file.toString());
    List<String> requests = new ArrayList<>();
    collect(new ObjectMapper().readTree(file.toFile()), requests);
    assertEquals(new TreeSet<>(operations()), new TreeSet<>(requests));
    assertEquals(operations().size(), requests.size());
    String server = ConfigProvider.getConfig().getValue("test.url", String.class);
    Set<String> answers =
        Tools.run(
                Tools.clients("postman"),
                "node",
                "run.mjs",
                file.toString(),
                server,
                Tenant.fresh().slug())
            .lines()
            .collect(Collectors.toSet());
    assertEquals(
        NOT_TOLD,
        answers.stream().filter(line -> !line.startsWith("200 ")).collect(Collectors.toSet()));
  }

  private static void collect(JsonNode item, List<String> requests) {
    item.path("item").forEach(inner -> collect(inner, requests));
    JsonNode request = item.path("request");
    if (!request.isMissingNode()) {
      String path =
          StreamSupport.stream(request.at("/url/path").spliterator(), false)
              .map(JsonNode::asText)
              .collect(Collectors.joining("/", "/", ""));
      requests.add(request.path("method").asText() + " " + path);
    }
  }

  private static List<String> operations() {
    List<String> operations = new ArrayList<>();
    Client.nobody()
        .get("~/openapi?format=json")
        .expect(200)
        .json()
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(operation ->
                    operations.add(
                        operation.getKey().toUpperCase(Locale.ROOT)
                            + " "
                            + path.getKey().replaceAll("\\{(\\w+)}", ":$1"))));
    return operations;
  }
}
