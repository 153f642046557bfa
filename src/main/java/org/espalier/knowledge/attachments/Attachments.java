package org.espalier.knowledge.attachments;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.knowledge.articles.ArticlePolicy;
import org.espalier.knowledge.articles.Articles;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.storage.Storage;
import org.espalier.platform.storage.StoragePlace;
import org.jspecify.annotations.Nullable;

/** The files of articles; seen by whoever sees the article, as far as they see it. */
@Singleton
class Attachments {

  private static final Query FILES = Query.file("knowledge/article_attachments");
  private static final Query ALL = FILES.with("and", "");
  private static final Query ONE = FILES.with("and", "and t.name = :name");

  private final Sql sql;
  private final Articles articles;
  private final ArticlePolicy policy;
  private final Storage storage;

  Attachments(Sql sql, Articles articles, ArticlePolicy policy, Storage storage) {
    this.sql = sql;
    this.articles = articles;
    this.policy = policy;
    this.storage = storage;
  }

  /**
   * The files of an article, by name.
   *
   * @param version of which version; null for what the caller sees of it
   * @throws ProblemException NOT_FOUND
   */
  List<AttachmentView> of(UUID article, @Nullable Integer version) {
    articles.get(article);
    return sql.list(ALL, args(List.of(article), version), AttachmentView::of);
  }

  /** The same of what the caller sees of several visible articles, in their order. */
  List<List<AttachmentView>> of(List<UUID> all) {
    Map<UUID, List<AttachmentView>> found = new HashMap<>();
    sql.list(ALL, args(all, null), AttachmentView::of)
        .forEach(one -> found.computeIfAbsent(one.articleId(), _ -> new ArrayList<>()).add(one));
    return all.stream().map(id -> found.getOrDefault(id, List.of())).toList();
  }

  /**
   * A file that can be read.
   *
   * @throws ProblemException NOT_FOUND
   */
  AttachedFile read(UUID article, String fileName, @Nullable Integer version) {
    articles.get(article);
    Kept kept =
        sql.first(ONE, args(List.of(article), version).and("name", fileName), Kept::of)
            .orElseThrow(Attachments::unknown);
    return new AttachedFile(
        kept.view(), part -> storage.get(kept.place(), kept.id(), part.from(), part.to()));
  }

  /**
   * What is known of a file of what the caller works on.
   *
   * @throws ProblemException NOT_FOUND
   */
  AttachmentView named(UUID article, String fileName) {
    return sql.first(ONE, args(List.of(article), null).and("name", fileName), AttachmentView::of)
        .orElseThrow(Attachments::unknown);
  }

  private static ProblemException unknown() {
    return CommonProblem.NOT_FOUND.because("The article has no file of this name.");
  }

  private Args args(Collection<UUID> all, @Nullable Integer version) {
    return Args.of("version", version == null ? 0 : version)
        .uuids("articles", all)
        .uuids("worked", policy.worked(all));
  }

  /** A file and where it is kept. */
  private record Kept(UUID id, StoragePlace place, AttachmentView view) {

    static Kept of(Row row) throws SQLException {
      return new Kept(
          row.uuid("id"), row.choice(StoragePlace.class, "place"), AttachmentView.of(row));
    }
  }
}
