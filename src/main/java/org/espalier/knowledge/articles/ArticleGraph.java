package org.espalier.knowledge.articles;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.competency.frameworks.Competencies;
import org.espalier.competency.frameworks.CompetencyView;
import org.espalier.knowledge.text.Markdown;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.sync.Status;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.espalier.workforce.people.EmployeeView;
import org.jspecify.annotations.Nullable;

/** Articles over GraphQL. */
@Singleton
class ArticleGraph extends SyncedGraph<ArticleInput, ArticleView> {

  private final Articles articles;
  private final Competencies competencies;

  ArticleGraph(Articles articles, Competencies competencies) {
    super(articles, ArticleView.class);
    this.articles = articles;
    this.competencies = competencies;
  }

  @Query
  @Description(
      "What is published, and what the caller works on. With q the best answers come first, each with the words found.")
  public Slice<ArticleView> articles(
      Paging paging,
      @Nullable ArticleKind kind,
      @Description("BCP 47: de also finds de-CH.") @Nullable String language,
      @Id @Nullable String competencyId,
      @Nullable String tag,
      @Id @Nullable String authorId,
      @Nullable ArticleState state,
      @Description("True for those only that should have been looked through again by today.")
          @Nullable Boolean stale,
      @Nullable Status status,
      @Description("Words in any of their forms, \"phrases\", or, -not.") @Nullable String q) {
    Filters filters =
        ArticleFilters.of(
            text(kind),
            language,
            competencyId,
            tag,
            authorId,
            text(state),
            text(stale),
            text(status));
    return articles.slice(paging.params(), paging.window(), filters, q, language);
  }

  @Mutation
  @Description(
      "Takes a step with an article. Its authors hand it in and retire it; somebody else publishes it or sends it back.")
  public ArticleView transitionArticle(
      UUID id,
      Body<TransitionRequest> input,
      @Description("Refuses the step unless this is the present revision.")
          @Nullable Integer revision) {
    return articles.transition(id, input.valid(), Etag.ofGiven(revision));
  }

  @Description("Its Markdown as HTML that is safe to show.")
  public List<String> contentHtml(@Source List<ArticleView> all) {
    return all.stream().map(one -> Markdown.html(one.body())).toList();
  }

  @Description("The steps that it took, the first one first; none for those who only read it.")
  public List<List<TransitionView>> transitions(@Source List<ArticleView> all) {
    return articles.transitions(all.stream().map(ArticleView::id).toList());
  }

  @Description("The competency that the article is about.")
  public List<@Nullable CompetencyView> competency(@Source List<ArticleCompetency> named) {
    return Referred.by(named, ArticleCompetency::competencyId, competencies::all);
  }

  @Description("What the person wrote, as far as the caller may see it.")
  public List<Slice<ArticleView>> articles(@Source List<EmployeeView> people, Paging paging) {
    return lists(people, "a.author_id", paging, new Filters());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
