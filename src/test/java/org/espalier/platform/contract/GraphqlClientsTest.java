package org.espalier.platform.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.Test;

/**
 * Clients that others wrote read, write, listen and understand refusals: urql, which listens as a
 * program does, and Apollo Client, which listens as a browser does and names queries by their hash.
 */
@QuarkusTest
class GraphqlClientsTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final UUID person = new Workshop(admin).furnish().engineer("ana", "");

  @Test
  void urqlWorks() {
    assertEquals(story(), told("urql.mjs"));
  }

  @Test
  void apolloWorks() {
    List<String> wanted = new ArrayList<>(story());
    wanted.add("persisted talent-admin by GET hash, POST text");
    wanted.add("persisted talent-admin by GET hash");
    wanted.add("remembered Zorn");
    assertEquals(wanted, told("apollo.mjs"));
  }

  private List<String> story() {
    String roles = String.join(",", admin.get("/me").texts("/roles", ""));
    return List.of(
        "me " + tenant.slug() + " " + roles,
        "put CREATED Abel",
        "put CREATED Baker",
        "put UNCHANGED Abel",
        "refused INVALID_REQUEST /givenName BLANK",
        "page Abel,Baker more true",
        "page Fana more false",
        "heard evidence.recorded Evidence 2 true",
        "gap BELOW 1",
        "heard evidence.recorded Evidence 3 true",
        "gap MET 0",
        "refused NOT_FOUND null",
        "node Employee Fana");
  }

  private List<String> told(String client) {
    String server = ConfigProvider.getConfig().getValue("test.url", String.class);
    String token = admin.header("Authorization").replace("Bearer ", "");
    return Tools.run(Tools.clients("graphql"), "node", client, server, token, person.toString())
        .lines()
        .toList();
  }
}
