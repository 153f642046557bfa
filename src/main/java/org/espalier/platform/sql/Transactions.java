package org.espalier.platform.sql;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Runs a unit of writing in one transaction. Where two writers create the same key at the same
 * moment the later one is run again and then finds the first one's row.
 */
@ApplicationScoped
public class Transactions {

  private static final int MOST_TRIES = 3;

  private final TransactionSynchronizationRegistry present;

  Transactions(TransactionSynchronizationRegistry present) {
    this.present = present;
  }

  /** Runs the work in the present transaction, or in one of its own. */
  public <T> T call(Supplier<T> work) {
    if (present.getTransactionKey() != null) {
      return work.get();
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return QuarkusTransaction.requiringNew().call(work::get);
      } catch (SqlFailure failure) {
        if (!failure.duplicate() || attempt == MOST_TRIES) {
          throw failure;
        }
      }
    }
  }

  /** Runs the work in the present transaction, or in one of its own. */
  public void run(Runnable work) {
    call(() -> {
      work.run();
      return true;
    });
  }

  /** Runs something when the present transaction is committed, and not if it is undone. */
  public void afterwards(Runnable work) {
    present.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              work.run();
            }
          }
        });
  }

  /** Runs long work in a new transaction; it is run once. */
  public <T> T callLong(Duration most, Supplier<T> work) {
    return QuarkusTransaction.requiringNew().timeout((int) most.toSeconds()).call(work::get);
  }
}
