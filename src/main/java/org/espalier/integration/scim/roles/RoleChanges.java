package org.espalier.integration.scim.roles;

import jakarta.inject.Singleton;
import org.espalier.platform.security.Tenants;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Tenancy;

/** Says to those who remember tokens that the roles of people change with the transaction. */
@Singleton
public class RoleChanges {

  private final Tenancy tenancy;
  private final Tenants tenants;
  private final Transactions transactions;

  RoleChanges(Tenancy tenancy, Tenants tenants, Transactions transactions) {
    this.tenancy = tenancy;
    this.tenants = tenants;
    this.transactions = transactions;
  }

  /** There is a group that carries a role: from now on the tenant's people are asked for theirs. */
  public void kept() {
    if (tenants.keepRoles(tenancy.tenant())) {
      transactions.afterwards(tenants::changed);
    }
  }

  /** Somebody is in other groups, or another person at sign-in: tokens are looked at anew. */
  public void changed() {
    String tenant = tenancy.tenant();
    transactions.afterwards(() -> tenants.rolesChanged(tenant));
  }
}
