package org.espalier.platform.graphql.execution;

/**
 * What a query costs at the most.
 *
 * @param depth levels of fields
 * @param complexity values, with every list as long as the query lets it be
 */
record Cost(int depth, long complexity) {

  static final Cost NONE = new Cost(0, 0);

  /** Beyond this nobody needs to know how much it is. */
  private static final long MOST = 1_000_000_000_000L;

  /** Both next to each other. */
  Cost and(Cost other) {
    return new Cost(Math.max(depth, other.depth), Math.min(MOST, complexity + other.complexity));
  }

  /** A field that has this below it, as often as a list is long. */
  Cost below(long times) {
    return new Cost(depth + 1, 1 + Math.min(MOST, complexity * times));
  }
}
