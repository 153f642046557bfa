package org.espalier.knowledge.articles;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.knowledge.text.Markdown;
import org.espalier.platform.http.Etag;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.paging.Window;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.EitherId;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.platform.sync.VisibleThings;
import org.espalier.platform.workflow.Steps;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** The articles and lessons of a tenant. */
@Singleton
public class Articles extends Synced<ArticleInput, ArticleView> {

  /** How an article is referred to. */
  public static final Lookup<Lookup.Id> LOOKUP = Lookup.of("article", "article");

  static final EitherId<Lookup.Id> AUTHOR =
      new EitherId<>("author", Employees.LOOKUP, Employees.BY_ID);
  static final EitherId<Lookup.Id> REVIEWER =
      new EitherId<>("reviewer", Employees.LOOKUP, Employees.BY_ID);

  private final Tools tools;
  private final ArticlePolicy policy;
  private final ArticleGuard guard;
  private final ArticleSteps steps;

  Articles(Tools tools, ArticlePolicy policy, ArticleGuard guard, ArticleSteps steps) {
    super(
        tools, "article", ArticleContent.table(), null, ArticleListing.plain(policy), "a", policy);
    this.tools = tools;
    this.policy = policy;
    this.guard = guard;
    this.steps = steps;
  }

  @Override
  public String name() {
    return "articles";
  }

  @Override
  public Class<ArticleInput> input() {
    return ArticleInput.class;
  }

  @Override
  protected ArticleInput inputOf(ArticleView article) {
    return ArticleContent.input(article);
  }

  private static @Nullable UUID author(Inbound<ArticleInput> row, References references) {
    return id(
        AUTHOR.findIfKnown(
            row, references, row.input().authorExternalId(), row.input().authorId()));
  }

  private static @Nullable UUID reviewer(Inbound<ArticleInput> row, References references) {
    return id(
        REVIEWER.findIfKnown(
            row, references, row.input().reviewerExternalId(), row.input().reviewerId()));
  }

  private static @Nullable UUID id(Lookup.@Nullable Id person) {
    return person == null ? null : person.id();
  }

  @Override
  protected void guard(List<Inbound<ArticleInput>> rows, References references) {
    guard.check(rows, row -> author(row, references), row -> reviewer(row, references));
  }

  @Override
  protected void changed(List<Inbound<ArticleInput>> rows, Batch<ArticleInput> batch) {
    steps.written(rows.stream().map(Inbound::id).toList(), batch.now(), batch.comment());
  }

  @Override
  protected void requireDeletable(ArticleView present) {
    policy.standing(present.id()).requireChange();
  }

  /** A page of the articles that answer a question, or of all of them if none is asked. */
  Page<ArticleView> page(
      PageParams asked, Filters filters, @Nullable String question, @Nullable String language) {
    return question == null
        ? page(asked, filters)
        : found(question, language).page(asked, ArticleListing.asking(filters, question));
  }

  /** A part, told from either end, of the same. */
  Slice<ArticleView> slice(
      PageParams asked,
      Window window,
      Filters filters,
      @Nullable String question,
      @Nullable String language) {
    return question == null
        ? slice(asked, window, filters)
        : found(question, language).slice(asked, window, ArticleListing.asking(filters, question));
  }

  private VisibleThings<ArticleView> found(String question, @Nullable String language) {
    return new VisibleThings<>(
        tools.sql(), "article", ArticleListing.found(policy, question, language), "a", policy);
  }

  /** What the caller sees of an article, as HTML. */
  ArticleHtmlView html(UUID id) {
    ArticleView article = get(id);
    return new ArticleHtmlView(
        article.id(), article.language(), article.title(), Markdown.html(article.body()));
  }

  /**
   * Takes a step.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, FORBIDDEN, STALE_VERSION or
   *     ILLEGAL_TRANSITION
   */
  ArticleView transition(UUID id, TransitionRequest request, @Nullable String ifMatch) {
    ArticleState to = Steps.target(request, ArticleState.class);
    policy.requireWrite();
    return tools
        .transactions()
        .call(() -> {
          get(id);
          ArticlePolicy.Standing standing = policy.standing(id);
          require(standing, to);
          ArticleView present = get(id);
          Etag.requireMatch(ifMatch, present.revision());
          Steps.require(present.state(), to, present.state().next());
          requireReason(standing, present, to, request.comment());
          steps.take(present, to, request.comment());
          return get(id);
        });
  }

  /**
   * Insists that the caller may change an article.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND or FORBIDDEN
   */
  public void requireChange(UUID id) {
    policy.requireWrite();
    get(id);
    policy.standing(id).requireChange();
  }

  /** Notes that files of an article were changed: what others read is to be reviewed anew. */
  public void reworked(UUID id) {
    steps.reworked(get(id));
  }

  private static void require(ArticlePolicy.Standing standing, ArticleState to) {
    switch (to) {
      case PUBLISHED -> standing.requireJudgement();
      case DRAFT -> standing.requireWork();
      case IN_REVIEW, RETIRED -> standing.requireChange();
    }
  }

  /** Who sends an article back says what is missing. */
  private static void requireReason(
      ArticlePolicy.Standing standing,
      ArticleView present,
      ArticleState to,
      @Nullable String comment) {
    boolean rejected = present.state() == ArticleState.IN_REVIEW && to == ArticleState.DRAFT;
    if (rejected && !standing.writes() && (comment == null || comment.isBlank())) {
      Faults faults = new Faults();
      faults.add("/comment", FaultCode.REQUIRED, "Tell the authors what is missing.");
      faults.throwIfAny();
    }
  }

  /**
   * The steps that an article took, the first one first; none for those who only read it: what was
   * said in its review is not theirs.
   */
  List<TransitionView> transitions(UUID id) {
    return transitions(List.of(get(id).id())).getFirst();
  }

  /** The same of several visible articles, in the articles' order. */
  List<List<TransitionView>> transitions(List<UUID> ids) {
    List<UUID> worked = List.copyOf(policy.worked(ids));
    List<List<TransitionView>> taken = worked.isEmpty() ? List.of() : steps.of(worked);
    Map<UUID, List<TransitionView>> found = new HashMap<>();
    for (int i = 0; i < worked.size(); i++) {
      found.put(worked.get(i), taken.get(i));
    }
    return ids.stream().map(id -> found.getOrDefault(id, List.of())).toList();
  }
}
