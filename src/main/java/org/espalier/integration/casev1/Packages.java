package org.espalier.integration.casev1;

import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Transactions;

/**
 * Makes packages, row by row and a few at once: however many are asked for and however slowly they
 * are taken, no connection waits for a receiver, and what is kept of each is packed.
 */
@Singleton
class Packages {

  private static final int AT_ONCE = 2;
  private static final long SECONDS = 10;

  private final Semaphore room = new Semaphore(AT_ONCE, true);
  private final CaseFrameworks frameworks;
  private final CaseItems items;
  private final Places places;
  private final Transactions transactions;

  Packages(CaseFrameworks frameworks, CaseItems items, Places places, Transactions transactions) {
    this.frameworks = frameworks;
    this.items = items;
    this.places = places;
    this.transactions = transactions;
  }

  /**
   * A document with all that belongs to it.
   *
   * @throws org.espalier.platform.problem.ProblemException BUSY if others are being made for so
   *     long that it does not begin
   */
  WholePackage of(String identifier) {
    return alone(() -> transactions.call(() -> read(identifier)));
  }

  private WholePackage read(String identifier) {
    Document document = frameworks.find(identifier);
    PackedList told = new PackedList();
    PackedList associations = new PackedList();
    items.each(
        document.id(),
        item -> {
          told.add(item.json());
          associations.add(item.association(places));
        });
    told.done();
    associations.done();
    return new WholePackage(
        frameworks.told(document), told, associations, frameworks.rubric(document.scale()));
  }

  private <T> T alone(Supplier<T> work) {
    try {
      if (!room.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
        throw CommonProblem.BUSY.because("Too many packages are being made.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommonProblem.BUSY.because("The server is about to stop.");
    }
    try {
      return work.get();
    } finally {
      room.release();
    }
  }
}
