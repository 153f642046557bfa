package org.espalier.knowledge.reminders;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Chore;

/**
 * Tells of articles whose day of another look has come. What was told is on record, so that it is
 * told once, whoever else is at it.
 */
@Singleton
class RemindOfArticles implements Chore {

  private static final int MOST_AT_ONCE = 2_000;
  private static final Query REMIND = Query.file("knowledge/remind_of_articles");

  private final Sql sql;
  private final Feed feed;

  RemindOfArticles(Sql sql, Feed feed) {
    this.sql = sql;
    this.feed = feed;
  }

  @Override
  public int run() {
    return run(Moments.today());
  }

  /** Tells what is due on a day. */
  int run(LocalDate today) {
    int all = 0;
    int some = MOST_AT_ONCE;
    while (some == MOST_AT_ONCE) {
      some = QuarkusTransaction.requiringNew().call(() -> tell(today));
      all += some;
    }
    return all;
  }

  private int tell(LocalDate today) {
    List<UUID> told =
        sql.list(
            REMIND,
            Args.of("today", today).and("most", MOST_AT_ONCE),
            row -> {
              feed.note(
                  new Change(
                      "article.review-due",
                      "article",
                      row.uuid("id"),
                      row.uuid("author_id"),
                      JsonText.of(Map.of("reviewBy", row.date("review_by")))));
              return row.uuid("id");
            });
    return told.size();
  }
}
