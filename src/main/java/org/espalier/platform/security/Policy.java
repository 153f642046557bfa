package org.espalier.platform.security;

import org.espalier.platform.sql.Condition;

/**
 * Who may do what with the things of one kind. Written once, used twice: as an SQL condition for
 * everything that reads (lists, counts, search, single things, exports) and as a check for
 * everything that writes.
 */
public interface Policy {

  /**
   * Which things the caller may see, over the alias of the kind's table.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN for callers who may see none
   *     of the kind at all
   */
  Condition visible();

  /**
   * Insists that the caller may write things of the kind.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  void requireWrite();

  /**
   * Insists that the caller may import things of the kind.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  void requireBulk();
}
