package org.espalier.knowledge.use;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.knowledge.articles.ArticleView;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.NodeKind;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.http.Body;
import org.espalier.platform.paging.Slice;
import org.espalier.workforce.people.EmployeeView;

/** What people do with articles, over GraphQL. */
@Singleton
class ArticleUseGraph implements Graph {

  private final ArticleUse use;
  private final LessonCompletions completions;

  ArticleUseGraph(ArticleUse use, LessonCompletions completions) {
    this.use = use;
    this.completions = completions;
  }

  @Override
  public List<NodeKind<?>> nodes() {
    return List.of(
        new NodeKind<>(LessonCompletionView.class, "lesson_completion", completions::all));
  }

  @Mutation
  @Description("Tells that the caller looks at an article; it counts once a day for each version.")
  public ArticleUseView viewArticle(UUID id) {
    return use.look(id);
  }

  @Mutation
  @Description("Tells that the caller finished a lesson; it counts once for each version.")
  public ArticleUseView completeLesson(UUID id) {
    return completions.complete(id);
  }

  @Mutation
  @Description(
      "Rates an article, in place of what the caller thought before; without stars that is taken back.")
  public ArticleUseView rateArticle(UUID id, Body<RatingInput> input) {
    return use.rate(id, input);
  }

  @Description("What people do with it, in numbers.")
  public List<ArticleUseView> use(@Source List<ArticleView> all) {
    Map<UUID, ArticleUseView> found = use.of(all.stream().map(ArticleView::id).distinct().toList());
    return all.stream().map(one -> Objects.requireNonNull(found.get(one.id()))).toList();
  }

  @Description(
      "The lessons that the person finished, the last first; none for people out of reach.")
  public List<Slice<LessonCompletionView>> lessonCompletions(
      @Source List<EmployeeView> people, Paging paging) {
    List<UUID> ids = people.stream().map(EmployeeView::id).toList();
    Map<UUID, Slice<LessonCompletionView>> found =
        completions.slices(ids, paging.params(), paging.window());
    return ids.stream().map(id -> Objects.requireNonNull(found.get(id))).toList();
  }
}
