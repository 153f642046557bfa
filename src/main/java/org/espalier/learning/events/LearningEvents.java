package org.espalier.learning.events;

import jakarta.inject.Singleton;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.VisibleThings;
import org.jspecify.annotations.Nullable;

/** What learning systems told. */
@Singleton
class LearningEvents extends VisibleThings<LearningEventView> {

  private static final Listing<LearningEventView> LISTING =
      new Listing<>(Query.file("learning/learning_events"), LearningEventView::of, "v")
          .dated("v.recorded_at", "null::timestamptz")
          .sort("at", "v.occurred_at", "timestamptz", LearningEventView::at)
          .sort("recordedAt", "v.recorded_at", "timestamptz", LearningEventView::recordedAt);

  LearningEvents(Sql sql, LearningEventPolicy policy) {
    super(sql, "learning event", LISTING, "v", policy);
  }

  /** The filters of the list. */
  static Filters filters(
      @Nullable String employeeId, @Nullable String activityId, @Nullable String type) {
    return new Filters()
        .uuid("employeeId", employeeId, "v.employee_id = :employeeId")
        .uuid("activityId", activityId, "v.activity_id = :activityId")
        .choice("type", type, LearningEventType.class, "v.type = :type");
  }
}
