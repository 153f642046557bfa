package org.espalier.platform.sql;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** How many statements an answer may cost. */
@QuarkusTest
class StatementCountTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @Test
  void readById() {
    UUID id = admin.create("employees", "1", "{givenName:'Ana', familyName:'Lee'}");
    costs(2, admin, "/employees/" + id);
  }

  private void costs(int most, Client caller, String path) {
    List<String> issued = tenant.statements(() -> caller.get(path).expect(200));
    assertTrue(!issued.isEmpty(), "nothing was recorded");
    assertTrue(
        issued.size() <= most,
        () -> path + " took " + issued.size() + ":\n" + String.join("\n\n", issued));
  }
}
