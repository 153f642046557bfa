package org.espalier.platform.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** A library that others wrote sends statements: xAPI.js, by name and password. */
@QuarkusTest
class XapiClientsTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @Test
  void theLibraryTellsWhatSomebodyPassed() {
    admin.create("employees", "ana", "{givenName:'Ana', familyName:'Lee', email:'ana@x.example'}");
    admin.create("activities", "https://lms.example/course", "{title:'C', type:'COURSE'}");
    String server = ConfigProvider.getConfig().getValue("test.url", String.class);
    String token = tenant.program("xapi:write").header("Authorization").replace("Bearer ", "");
    List<String> told =
        Tools.run(Tools.clients("xapi"), "node", "story.mjs", server, token).lines().toList();
    assertEquals(
        List.of(
            "speaks 1.0.3,2.0.0",
            "sent 1 1.0.3",
            "sent 2",
            "refused 400 /object/id INVALID_FORMAT"),
        told);
    assertEquals(
        List.of("MAPPED", "KEPT", "KEPT"), admin.get("/xapi-statements").texts("/items", "/state"));
    assertEquals(List.of("0.8"), admin.get("/completions").texts("/items", "/score"));
  }
}
