package org.espalier.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.espalier.testing.Client;
import org.espalier.testing.Sample;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GapTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  /** The driver prepares a statement on the server when it was used some times. */
  @Test
  void answerStaysTheSameHoweverOftenItIsAsked() {
    UUID bob = Sample.in(tenant).person("bob");
    String first = admin.get("/employees/" + bob + "/gap").expect(200).at("/items").toString();
    for (int i = 0; i < 40; i++) {
      assertEquals(
          first, admin.get("/employees/" + bob + "/gap").expect(200).at("/items").toString());
    }
  }
}
