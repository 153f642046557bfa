package org.espalier.knowledge.questions;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.espalier.knowledge.authors.Authors;
import org.espalier.knowledge.communities.CommunityPolicy;
import org.espalier.platform.security.Policy;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;

/**
 * Questions and their answers: everybody reads those for everybody; those for who was asked are
 * read by who asked and who was asked alone, those of a community by whom it is open to. One writes
 * in one's own name and changes one's own.
 */
@Singleton
class QuestionPolicy implements Policy {

  /** Experts of a topic of the question {@code q}, if no one of them is asked. */
  private static final String AMONG_ASKED =
      "q.asked_id is null and exists (select 1 from expert x join expert_topic t on t.tenant_id = :tenant"
          + " and t.tenant_id = x.tenant_id and t.expert_id = x.id join question_topic p on p.tenant_id = :tenant"
          + " and p.question_id = q.id and p.competency_id = t.competency_id where x.tenant_id = :tenant"
          + " and x.active and x.deleted_at is null and ";

  private final Authors authors;
  private final CommunityPolicy communities;

  QuestionPolicy(Tenancy tenancy, Reach reach, CommunityPolicy communities) {
    this.communities = communities;
    this.authors = new Authors("knowledge", tenancy, reach);
  }

  Authors authors() {
    return authors;
  }

  CommunityPolicy communities() {
    return communities;
  }

  /**
   * Insists that the caller asked, or moderates where it was asked.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  void requireAskerOrModerator(QuestionView question) {
    UUID community = question.communityId();
    if (community == null || communities.moderated(List.of(community)).isEmpty()) {
      authors.requireOwnOrModerator(question.asker().id());
    }
  }

  /** Which questions {@code q} the caller sees. */
  @Override
  public Condition visible() {
    authors.readsAll();
    Condition asker = authors.self("q.asker_id");
    String own =
        asker.sql()
            + " or "
            + authors.self("q.asked_id").sql()
            + " or "
            + AMONG_ASKED
            + authors.self("x.employee_id").sql()
            + ")";
    return Condition.of(
        "(q.visibility = 'EVERYBODY' and (q.community_id is null or "
            + communities.within("q.community_id").sql()
            + ") or "
            + own
            + ")",
        asker.args());
  }

  @Override
  public void requireWrite() {
    authors.requireWrite();
  }

  @Override
  public void requireBulk() {
    authors.requireBulk();
  }
}
