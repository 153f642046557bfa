package org.espalier.knowledge.communities;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.espalier.knowledge.authors.Authors;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.security.Policy;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;

/**
 * Communities: everybody sees that they exist, and employees found them, of which they become
 * moderators. Moderators of a community change it; talent admins, and programs with the scope, all.
 */
@Singleton
public class CommunityPolicy implements Policy {

  private static final Query IN =
      Query.of(
          "select j.community_id from community_member j where j.tenant_id = :tenant and j.community_id = any(:ids)"
              + " and j.state = 'JOINED' and j.deleted_at is null and (j.role = 'MODERATOR' or not :moderating) and {self}");

  private final Authors authors;
  private final Sql sql;

  CommunityPolicy(Tenancy tenancy, Reach reach, Sql sql) {
    this.authors = new Authors("knowledge", tenancy, reach);
    this.sql = sql;
  }

  Authors authors() {
    return authors;
  }

  @Override
  public Condition visible() {
    authors.readsAll();
    return Condition.ALL;
  }

  /** A condition: the caller sees what is said in the community in a column. */
  public Condition within(String community) {
    authors.readsAll();
    Condition self = authors.self("j.employee_id");
    return Condition.of(
        "exists (select 1 from community i where i.tenant_id = :tenant and i.id = "
            + community
            + " and (i.access = 'OPEN' or exists (select 1 from community_member j where j.tenant_id = :tenant"
            + " and j.tenant_id = i.tenant_id and j.community_id = i.id and j.state = 'JOINED' and j.deleted_at is null and "
            + self.sql()
            + ")))",
        self.args());
  }

  @Override
  public void requireWrite() {
    authors.requireWrite();
  }

  @Override
  public void requireBulk() {
    authors.requireBulk();
  }

  /** Which of these communities the caller has joined. */
  public Set<UUID> joined(Collection<UUID> communities) {
    return in(communities, false);
  }

  /** Which of these communities the caller moderates. */
  public Set<UUID> moderated(Collection<UUID> communities) {
    return authors.moderates() ? new HashSet<>(communities) : in(communities, true);
  }

  /**
   * Insists that the caller moderates communities.
   *
   * @throws ProblemException FORBIDDEN
   */
  void requireModerator(Collection<UUID> communities) {
    if (!moderated(communities).containsAll(communities)) {
      throw CommonProblem.FORBIDDEN.because("Only moderators of the community do this.");
    }
  }

  private Set<UUID> in(Collection<UUID> communities, boolean moderating) {
    if (communities.isEmpty()) {
      return Set.of();
    }
    Condition self = authors.self("j.employee_id");
    Args args = self.args().uuids("ids", communities).and("moderating", moderating);
    return new HashSet<>(
        sql.list(IN.with("self", self.sql()), args, row -> row.uuid("community_id")));
  }
}
