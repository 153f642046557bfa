package org.espalier.capacity;

/**
 * Requests of a kind, as they come in an hour.
 *
 * @param operation what is asked
 * @param rate how many come a second
 * @param cost of one
 */
record Flow(Operation operation, double rate, Figures.Cost cost) {

  /** What of that one of several cells gets. */
  Flow part(int cells) {
    return new Flow(operation, rate / cells, cost);
  }
}
