package org.espalier.knowledge.use;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.knowledge.articles.ArticleKind;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.Owners;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.paging.Window;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Tools;
import org.espalier.platform.tenancy.Role;
import org.espalier.workforce.people.Reach;
import org.espalier.workforce.people.ReachPolicy;

/**
 * The lessons that people finished: seen by the person, those above, administrators of learning,
 * and programs that see completions.
 */
@Singleton
class LessonCompletions {

  private static final Listing<LessonCompletionView> LISTING =
      new Listing<>(Query.file("knowledge/lesson_completions"), LessonCompletionView::of, "c")
          .dated("c.completed_at", "null::timestamptz")
          .sort("completedAt", "c.completed_at", "timestamptz", LessonCompletionView::completedAt)
          .usually("-completedAt");
  private static final Query COMPLETE = Query.file("knowledge/complete_lesson");
  private static final Query KNOWN =
      Query.of(
          "select e.id from employee e where e.tenant_id = :tenant and e.id = :id and e.deleted_at is null and {visible}");

  private final Tools tools;
  private final ArticleUse use;
  private final LessonEffects effects;
  private final ReachPolicy policy;

  LessonCompletions(Tools tools, ArticleUse use, LessonEffects effects, Reach reach) {
    this.tools = tools;
    this.use = use;
    this.effects = effects;
    this.policy =
        new ReachPolicy(
            "completions",
            "c.employee_id",
            tools.tenancy(),
            reach,
            tools.sql(),
            Role.LEARNING_ADMIN);
  }

  /**
   * A page of what a person finished, the last first.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND
   */
  Page<LessonCompletionView> of(UUID employee, PageParams asked) {
    Condition visible = policy.visible("e.id");
    boolean known =
        tools
            .sql()
            .first(
                KNOWN.with("visible", visible.sql()),
                visible.args().and("id", employee),
                row -> row.uuid("id"))
            .isPresent();
    if (!known) {
      throw CommonProblem.NOT_FOUND.because("There is no such employee.");
    }
    Args args = Args.of("employee", employee);
    return LISTING.page(
        tools.sql(), asked, new Filters().add(Condition.of("c.employee_id = :employee", args)));
  }

  /** Those among these ids. */
  List<LessonCompletionView> all(Collection<UUID> ids) {
    Condition among = Condition.of("c.id = any(:ids)", Args.none().uuids("ids", ids));
    return LISTING.some(tools.sql(), Condition.and(List.of(among, policy.visible())));
  }

  /** The same part of the list of each of several people; of those out of reach nothing. */
  Map<UUID, Slice<LessonCompletionView>> slices(
      List<UUID> people, PageParams asked, Window window) {
    return LISTING.slices(
        tools.sql(),
        new Owners("c.employee_id", people),
        asked,
        window,
        new Filters().add(policy.visible()));
  }

  /**
   * Puts on record that the caller finished a lesson; once a version.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, FORBIDDEN, or CONFLICT for
   *     what is no lesson or not published
   */
  ArticleUseView complete(UUID article) {
    return use.used(
        article,
        (present, employee) -> {
          if (present.kind() != ArticleKind.LESSON) {
            throw CommonProblem.CONFLICT.because("Lessons are finished; an article is read.");
          }
          UUID id = Ids.next();
          Instant now = Moments.now();
          Args args =
              Args.of("id", id).and("article", article).and("employee", employee).and("now", now);
          if (tools.sql().update(COMPLETE, args) > 0) {
            effects.finished(id, article, employee, now);
          }
        });
  }
}
