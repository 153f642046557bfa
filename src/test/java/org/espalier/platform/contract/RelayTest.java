package org.espalier.platform.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.GraphqlSocket;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The Relay compiler accepts the committed schema: connections, node, fragments. What it makes of
 * the queries of an application is answered.
 */
@QuarkusTest
class RelayTest {

  private static final Path APPLICATION = Path.of("src/test/clients/graphql/relay");
  private static final Path COMPILED = Path.of("target/clients/relay");

  private static Map<String, String> operations = Map.of();

  private final Client admin = Tenant.fresh().admin();
  private final Graphql graphql = new Graphql(admin);
  private final Workshop workshop = new Workshop(admin).furnish();

  @BeforeAll
  static void compile() throws IOException {
    Path artifacts = Files.createDirectories(COMPILED.resolve("artifacts"));
    try (Stream<Path> old = Files.list(artifacts)) {
      for (Path artifact : old.toList()) {
        Files.delete(artifact);
      }
    }
    for (String file : new String[] {"Staff.js", "Person.js", "relay.config.json"}) {
      Files.copy(
          APPLICATION.resolve(file), COMPILED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.copy(
        Path.of("openapi/schema.graphql"),
        COMPILED.resolve("schema.graphql"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(COMPILED.resolve("operations.json"), "{}");
    String compiler =
        Tools.clients("graphql").resolve("node_modules/.bin/relay-compiler").toString();
    Tools.run(COMPILED, compiler, "relay.config.json");
    operations = operations();
  }

  private static Map<String, String> operations() throws IOException {
    Map<String, String> byName = new TreeMap<>();
    for (JsonNode text :
        new ObjectMapper().readTree(COMPILED.resolve("operations.json").toFile())) {
      byName.put(text.asText().replaceFirst("(?s)^\\w+ (\\w+).*", "$1"), text.asText());
    }
    return byName;
  }

  @Test
  void everyOperationIsCompiled() {
    assertEquals(
        "[PersonDeleteMutation, PersonEventsSubscription, PersonQuery, PersonRateMutation,"
            + " PersonRefetchQuery, StaffPaginationQuery, StaffQuery]",
        operations.keySet().toString());
  }

  @Test
  void listGoesOnWhereItEnded() {
    for (String name : new String[] {"a", "b", "c"}) {
      workshop.engineer(name, "");
    }
    Answer first = graphql.data(text("StaffQuery"), "{count:2}");
    assertEquals(3, first.count("/data/employees/totalCount"));
    assertEquals("Fb", first.text("/data/employees/edges/1/node/familyName"));
    assertTrue(first.at("/data/employees/pageInfo/hasNextPage").asBoolean());
    Answer rest =
        graphql.data(
            text("StaffPaginationQuery"),
            "{count:2, cursor:'" + first.text("/data/employees/pageInfo/endCursor") + "'}");
    assertEquals(1, rest.at("/data/employees/edges").size());
    assertEquals("Fc", rest.text("/data/employees/edges/0/node/familyName"));
  }

  @Test
  void personIsRatedAndFetchedAgainAndListenedTo() {
    UUID ana = workshop.engineer("ana", "");
    try (GraphqlSocket socket = GraphqlSocket.of(admin)) {
      socket.subscribe("e", text("PersonEventsSubscription"), "{id:'%s', after:0}".formatted(ana));
      assertEquals("employee.created", socket.event("e").at("/employeeEvents/type").asText());
      Answer rated =
          graphql.data(
              text("PersonRateMutation"),
              "{input:{employeeId:'%s', competencyExternalId:'a', level:2, source:'MANAGER'}}"
                  .formatted(ana));
      assertEquals("Gana", rated.text("/data/recordEvidence/evidence/employee/givenName"));
      JsonNode heard = socket.event("e").at("/employeeEvents/subject");
      assertEquals(rated.at("/data/recordEvidence/evidence/id"), heard.at("/id"));
    }
    Answer again = graphql.data(text("PersonRefetchQuery"), "{id:'" + ana + "'}");
    assertEquals("Employee", again.text("/data/node/__typename"));
    assertEquals("BELOW", again.text("/data/node/gap/items/0/status"));
    UUID bo = workshop.engineer("bo", "");
    Answer gone = graphql.data(text("PersonDeleteMutation"), "{id:'" + bo + "'}");
    assertEquals(bo.toString(), gone.text("/data/deleteEmployee/deletedId"));
    graphql.refused("NOT_FOUND", text("PersonQuery"), "{id:'" + bo + "'}");
  }

  private String text(String operation) {
    return operations.getOrDefault(operation, "");
  }
}
