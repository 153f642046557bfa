package org.espalier.succession.ratings;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.audit.AuditEntry;
import org.espalier.platform.audit.AuditTrail;
import org.espalier.platform.sql.Transactions;

/** Puts looks at what is judged of people into the audit trail. */
@Singleton
public class Looks {

  private final Transactions transactions;
  private final AuditTrail audit;

  Looks(Transactions transactions, AuditTrail audit) {
    this.transactions = transactions;
    this.audit = audit;
  }

  /**
   * Somebody looked.
   *
   * @param thing what was looked at, singular
   * @param ids of which things or people
   * @param members what of them
   */
  public void at(String thing, Collection<UUID> ids, List<String> members) {
    if (!ids.isEmpty()) {
      List<AuditEntry> entries =
          ids.stream()
              .distinct()
              .map(id -> AuditEntry.read(thing, id.toString(), members))
              .toList();
      transactions.run(() -> audit.record(entries));
    }
  }
}
