package org.espalier.integration.webhooks;

import jakarta.inject.Singleton;
import org.espalier.platform.security.Policy;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Tenancy;

/**
 * Webhooks: talent admins, and programs with the scopes. A webhook is told of everything that
 * happens in the tenant: a program that sets one up must be allowed to read all events as well.
 */
@Singleton
class WebhookPolicy implements Policy {

  private final Rights rights;
  private final Rights events;

  WebhookPolicy(Tenancy tenancy) {
    this.rights = new Rights("webhooks", tenancy);
    this.events = new Rights("events", tenancy);
  }

  @Override
  public Condition visible() {
    rights.require(Right.READ);
    return Condition.ALL;
  }

  @Override
  public void requireWrite() {
    rights.require(Right.WRITE);
    events.require(Right.READ);
  }

  @Override
  public void requireBulk() {
    rights.require(Right.BULK);
    events.require(Right.READ);
  }
}
