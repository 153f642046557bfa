package org.espalier.knowledge.articles;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.http.Etag;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.platform.workflow.Lifecycle;
import org.espalier.platform.workflow.Lifecycles;
import org.espalier.platform.workflow.Step;
import org.espalier.platform.workflow.TransitionView;
import org.jspecify.annotations.Nullable;

/** The steps that articles take, on record and in the feed, and the versions that come of them. */
@Singleton
class ArticleSteps {

  private static final Query INDEX = Query.file("knowledge/index_articles");
  private static final Query FIRST = Query.file("knowledge/first_published");
  private static final Query REOPEN = Query.file("knowledge/reopen_articles");
  private static final Query STEP = Query.file("knowledge/step_article");
  private static final Query PUBLISH = Query.file("knowledge/publish_articles");
  private static final Query FILES = Query.file("knowledge/publish_attachments");
  private static final Query REWORK = Query.file("knowledge/rework_article");
  private static final Lifecycle LIFE =
      Lifecycle.of("article", "article", "article_id", ArticleState.DRAFT);

  private final Sql sql;
  private final Feed feed;
  private final Lifecycles lives;
  private final Tenancy tenancy;

  ArticleSteps(Sql sql, Feed feed, Lifecycles lives, Tenancy tenancy) {
    this.sql = sql;
    this.feed = feed;
    this.lives = lives;
    this.tenancy = tenancy;
  }

  /** The steps that articles took, in the articles' order, the first one first. */
  List<List<TransitionView>> of(List<UUID> articles) {
    return lives.of(LIFE, articles);
  }

  /**
   * Keeps in step what is derived from articles that were written: what they name, the words by
   * which they are found, and that something else is said now than what was handed in or published.
   */
  void written(List<UUID> articles, Instant now, @Nullable String comment) {
    Args ids = Args.none().uuids("ids", articles);
    sql.update(INDEX, ids);
    List<UUID> first = sql.list(FIRST, ids, row -> row.uuid("id"));
    if (!first.isEmpty()) {
      publish(first, now);
    }
    sql.update(REOPEN, ids);
    lives.record(LIFE, articles, now, comment);
  }

  /** Takes a step that was found to be legal. */
  void take(ArticleView present, ArticleState to, @Nullable String comment) {
    Instant now = Moments.now();
    boolean publishes = to == ArticleState.PUBLISHED;
    @Nullable Integer version = present.publishedVersion();
    int rows =
        sql.update(
            STEP,
            Args.of("id", present.id())
                .and("state", to.name())
                .and("version", present.revision())
                .and("published", publishes ? next(version) : version)
                .and("reviewBy", publishes ? due(present.reviewEveryMonths()) : null)
                .and("now", now)
                .and("actor", tenancy.caller().subject()));
    Etag.requireWritten(rows);
    if (publishes) {
      publish(List.of(present.id()), now);
    }
    Step step =
        new Step(present.id(), present.revision(), present.author().id(), present.state(), to);
    lives.taken(LIFE, step, now, comment);
  }

  private static Integer next(@Nullable Integer version) {
    return version == null ? 1 : version + 1;
  }

  private static @Nullable LocalDate due(@Nullable Integer months) {
    return months == null ? null : Moments.today().plusMonths(months);
  }

  /** Keeps an article in step whose files were changed. */
  void reworked(ArticleView present) {
    Instant now = Moments.now();
    sql.update(REWORK, by(now).and("id", present.id()));
    lives.record(LIFE, List.of(present.id()), now, null);
    feed.note(
        new Change(
            "article.attachments-changed",
            "article",
            present.id(),
            present.author().id(),
            JsonText.of(Map.of("articleId", present.id()))));
  }

  private void publish(List<UUID> articles, Instant now) {
    sql.update(FILES, Args.none().uuids("ids", articles));
    sql.update(PUBLISH, by(now).uuids("ids", articles).uuids("versions", fresh(articles.size())));
  }

  private Args by(Instant now) {
    return Args.of("now", now).and("actor", tenancy.caller().subject());
  }

  private static List<UUID> fresh(int count) {
    List<UUID> ids = new ArrayList<>();
    while (ids.size() < count) {
      ids.add(Ids.next());
    }
    return ids;
  }
}
