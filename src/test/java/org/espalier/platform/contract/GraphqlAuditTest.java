package org.espalier.platform.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** The server passes the audits of GraphQL over HTTP, even those that only ask for a MAY. */
@QuarkusTest
class GraphqlAuditTest {

  private static final Map<String, Long> AUDITS = Map.of("MUST", 13L, "SHOULD", 23L, "MAY", 25L);

  @Test
  void everyAuditIsPassed() {
    String server = ConfigProvider.getConfig().getValue("test.url", String.class);
    String token = Tenant.fresh().admin().header("Authorization").replace("Bearer ", "");
    List<String> outcomes =
        Tools.run(Tools.clients("graphql"), "node", "audit.mjs", server, token).lines().toList();
    assertEquals(
        List.of(),
        outcomes.stream().filter(outcome -> !outcome.split(" ", -1)[1].equals("ok")).toList());
    assertEquals(
        AUDITS,
        outcomes.stream()
            .collect(
                Collectors.groupingBy(
                    outcome -> outcome.split(" ", -1)[2], Collectors.counting())));
  }
}
