package org.espalier.platform.work;

/**
 * Work of one kind, which tenants ask for in rows of their own tables. Each is a bean; {@link
 * Worker} does it.
 */
public interface Work {

  /** What it is called in the queue and in the log, such as {@code review-launch}. */
  String kind();

  /**
   * Takes the next step for the tenant of the present unit of work, in the present transaction; how
   * far it came is written with it.
   *
   * @return false if nothing is left, or if somebody else is at it, who then goes on with the rest:
   *     two never take the same step
   */
  boolean step();

  /** True if the tenant has such work left, even if somebody else is at it. */
  boolean left();
}
