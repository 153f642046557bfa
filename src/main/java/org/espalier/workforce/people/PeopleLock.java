package org.espalier.workforce.people;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.TreeSet;
import java.util.UUID;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;

/**
 * Makes whoever else decides something about the same people wait until the end of the transaction.
 * Whoever needs more than one lock takes those of sessions first, then those of people, and then
 * what belongs to them: who keeps to that waits for others and never with them.
 */
@Singleton
public class PeopleLock {

  private static final Query LOCK = Query.file("workforce/lock_people");
  private static final Query LOCK_FREE = Query.file("workforce/lock_free_people");

  private final Sql sql;

  PeopleLock(Sql sql) {
    this.sql = sql;
  }

  /** Locks people, in the order of their ids; those that are not there are no matter. */
  public void hold(Collection<UUID> people) {
    if (!people.isEmpty()) {
      sql.list(LOCK, those(people), row -> row.uuid("id"));
    }
  }

  /**
   * Locks people without waiting for anybody, for work in the background that takes many at once.
   *
   * @throws org.espalier.platform.problem.ProblemException BUSY if somebody else holds one of them;
   *     whoever wanted them is to end the transaction, and to come again
   */
  public void holdAtOnce(Collection<UUID> people) {
    if (sql.list(LOCK_FREE, those(people), row -> row.uuid("id")).size() < people.size()) {
      throw CommonProblem.BUSY.because("Others are at the same people.");
    }
  }

  private static Args those(Collection<UUID> people) {
    return Args.none().uuids("employees", new TreeSet<>(people));
  }
}
