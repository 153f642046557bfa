package org.espalier.performance.reviews;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.json.JsonText;
import org.jspecify.annotations.Nullable;

/** Tells the feed what happens to reviews: never what is said in them. */
@Singleton
class ReviewFeed {

  private static final String SUBJECT = "review";

  private final Feed feed;

  ReviewFeed(Feed feed) {
    this.feed = feed;
  }

  /**
   * Notes what happened to a review in the present transaction.
   *
   * @param employee whose review it is; null if it is not for the person to know
   */
  void note(String what, UUID review, @Nullable UUID employee, Map<String, ?> facts) {
    feed.note(new Change(SUBJECT + "." + what, SUBJECT, review, employee, JsonText.of(facts)));
  }
}
