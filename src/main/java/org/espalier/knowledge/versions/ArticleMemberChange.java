package org.espalier.knowledge.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.knowledge.articles.ArticleCompetency;
import org.jspecify.annotations.Nullable;

/**
 * A member of an article that one version says otherwise than another.
 *
 * @param member its name
 * @param before what the version compared with says; null for nothing. Lists are told with commas,
 *     competencies by external id and level
 * @param after what the version itself says
 */
@Schema(name = "ArticleMemberChange")
public record ArticleMemberChange(String member, @Nullable String before, @Nullable String after) {

  static List<ArticleMemberChange> between(ArticleVersionView before, ArticleVersionView after) {
    List<ArticleMemberChange> changes = new ArrayList<>();
    add("kind", before, after, one -> one.kind().name(), changes);
    add("language", before, after, ArticleVersionView::language, changes);
    add("title", before, after, ArticleVersionView::title, changes);
    add("summary", before, after, ArticleVersionView::summary, changes);
    add("minutes", before, after, ArticleMemberChange::minutes, changes);
    add("tags", before, after, one -> String.join(", ", one.tags()), changes);
    add("competencies", before, after, ArticleMemberChange::competencies, changes);
    return changes;
  }

  private static void add(
      String member,
      ArticleVersionView before,
      ArticleVersionView after,
      Function<ArticleVersionView, @Nullable String> value,
      List<ArticleMemberChange> changes) {
    String was = value.apply(before);
    String is = value.apply(after);
    if (!Objects.equals(was, is)) {
      changes.add(new ArticleMemberChange(member, was, is));
    }
  }

  private static @Nullable String minutes(ArticleVersionView version) {
    return version.minutes() == null ? null : version.minutes().toString();
  }

  private static String competencies(ArticleVersionView version) {
    return version.competencies().stream()
        .map(ArticleMemberChange::told)
        .collect(Collectors.joining(", "));
  }

  private static String told(ArticleCompetency one) {
    String level = one.level() == null ? "" : " " + one.level().toPlainString();
    return one.competencyExternalId() + level;
  }
}
