package org.espalier.platform.tenancy;

/**
 * Something that has to be done in each tenant from time to time, though nobody asks for it. Each
 * is a bean.
 */
public interface Chore {

  /**
   * Does it for the tenant of the present unit of work, in transactions of its own. May run in two
   * processes at once.
   *
   * @return how many rows it touched
   */
  int run();
}
