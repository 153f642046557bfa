package org.espalier.knowledge.mentoring;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.espalier.knowledge.authors.Authors;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.security.Policy;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;

/**
 * Mentoring {@code m}: the two see and write it. Talent admins, and programs with the scope, see
 * that there is one and how it stands, and not what the two write; those above either see nothing.
 */
@Singleton
class MentoringPolicy implements Policy {

  private final Authors authors;

  MentoringPolicy(Tenancy tenancy, Reach reach) {
    this.authors = new Authors("mentoring", tenancy, reach);
  }

  Authors authors() {
    return authors;
  }

  @Override
  public Condition visible() {
    if (authors.readsAll()) {
      return Condition.ALL;
    }
    Condition mentee = authors.self("m.mentee_id");
    return Condition.of(
        "(" + mentee.sql() + " or " + authors.self("m.mentor_id").sql() + ")", mentee.args());
  }

  @Override
  public void requireWrite() {
    authors.requireWrite();
  }

  @Override
  public void requireBulk() {
    authors.requireBulk();
  }

  /** The same as the caller may see them: words are for the two alone. */
  List<MentoringView> withheld(List<MentoringView> all) {
    UUID me = all.isEmpty() ? null : authors.me().orElse(null);
    return all.stream().map(one -> one.of(me) ? one : one.withoutWords()).toList();
  }

  /** Sessions likewise. */
  List<MentoringSessionView> withheldNotes(List<MentoringSessionView> all) {
    UUID me = all.isEmpty() ? null : authors.me().orElse(null);
    return all.stream()
        .map(
            one -> one.menteeId().equals(me) || one.mentorId().equals(me) ? one : one.withoutNote())
        .toList();
  }

  /**
   * Insists that the caller is one of those who may do something, or a program that was told so.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  void require(List<UUID> people, String words) {
    if (!authors.agreed() && authors.me().filter(people::contains).isEmpty()) {
      throw CommonProblem.FORBIDDEN.because(words);
    }
  }
}
