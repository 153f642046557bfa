package org.espalier.capacity.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ErlangTest {

  @Test
  void oneWorkerIsBusyAsOftenAsJobsAreDelayed() {
    assertEquals(0.7, Erlang.delayed(1, 0.7), 1e-12);
    assertEquals(1 / (1 - 0.7), Erlang.slowdown(1, 0.7), 1e-12);
  }

  /** From the tables: two workers at a load of one delay a third. */
  @Test
  void severalWorkersAreAsTheTablesHaveThem() {
    assertEquals(1 / 3.0, Erlang.delayed(2, 1), 1e-12);
    assertEquals(0.5541, Erlang.delayed(5, 4), 1e-4);
    assertEquals(0.4092, Erlang.delayed(10, 8), 1e-4);
  }

  @Test
  void nothingSettlesWithMoreWorkThanWorkers() {
    assertEquals(Double.POSITIVE_INFINITY, Erlang.slowdown(2, 2));
  }
}
