package org.espalier.compensation;

import jakarta.inject.Singleton;
import java.util.List;
import org.espalier.platform.audit.AuditEntry;
import org.espalier.platform.audit.AuditTrail;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Transactions;

/** Puts on record who looked at pay: one entry for each thing that was handed out. */
@Singleton
public class PayReads {

  private final AuditTrail audit;
  private final Transactions transactions;

  PayReads(AuditTrail audit, Transactions transactions) {
    this.audit = audit;
    this.transactions = transactions;
  }

  /** Records a look at some things of a kind, told in the singular. */
  public void seen(String kind, List<? extends Thing> things) {
    List<AuditEntry> looks =
        things.stream()
            .map(thing -> AuditEntry.read(kind, thing.id().toString(), List.of()))
            .toList();
    transactions.run(() -> audit.record(looks));
  }
}
