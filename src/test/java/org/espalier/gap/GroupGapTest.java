package org.espalier.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.espalier.testing.Client;
import org.espalier.testing.Sample;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GroupGapTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @Test
  void countsPeopleByCompetency() {
    Sample.in(tenant);
    var group = admin.post("/gap-analyses", "{}").expect(200);
    assertEquals(4, group.count("/population"));
    assertEquals(List.of("Care", "SQL"), group.texts("/items", "/competency/name"));
    assertEquals(4, group.count("/items/0/unassessed"));
    assertEquals(3, group.count("/items/1/required"));
    assertEquals(3, group.count("/items/1/below"));
  }
}
