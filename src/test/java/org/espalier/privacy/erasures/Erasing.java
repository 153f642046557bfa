package org.espalier.privacy.erasures;

import java.util.UUID;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.testing.Tenant;

/** Forgets people at once. */
record Erasing(CarryOut chore, Background background) {

  void erase(Tenant tenant, UUID person) {
    tenant
        .admin()
        .with("If-Match", "*")
        .patch("/privacy/retention", "{erasureGrace:'P0D'}")
        .expect(200);
    tenant
        .admin()
        .post("/privacy/erasures", "{employeeId:'" + person + "', reason:'asked'}")
        .expect(202);
    background.call(Caller.system(tenant.slug()), chore::run);
  }
}
