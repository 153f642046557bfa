package org.espalier.learning.events;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.paging.Window;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What learning systems told. */
@Singleton
class LearningEvents {

  private static final Listing<LearningEventView> LISTING =
      new Listing<>(Query.file("learning/learning_events"), LearningEventView::of, "v")
          .dated("v.recorded_at", "null::timestamptz")
          .sort("at", "v.occurred_at", "timestamptz", LearningEventView::at)
          .sort("recordedAt", "v.recorded_at", "timestamptz", LearningEventView::recordedAt);

  private final Sql sql;
  private final LearningEventPolicy policy;

  LearningEvents(Sql sql, LearningEventPolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  /** The filters of the list. */
  static Filters filters(
      @Nullable String employeeId, @Nullable String activityId, @Nullable String type) {
    return new Filters()
        .uuid("employeeId", employeeId, "v.employee_id = :employeeId")
        .uuid("activityId", activityId, "v.activity_id = :activityId")
        .choice("type", type, LearningEventType.class, "v.type = :type");
  }

  /** A page of the events of people whom the caller may see. */
  Page<LearningEventView> page(PageParams asked, Filters filters) {
    return LISTING.page(sql, asked, filters.add(policy.visible()));
  }

  /** A part, told from either end, of the same. */
  Slice<LearningEventView> slice(PageParams asked, Window window, Filters filters) {
    return LISTING.slice(sql, asked, window, filters.add(policy.visible()));
  }

  /** The visible events among these ids. */
  List<LearningEventView> all(Collection<UUID> ids) {
    Condition among = Condition.of("v.id = any(:ids)", Args.none().uuids("ids", ids));
    return LISTING.some(sql, Condition.and(List.of(among, policy.visible())));
  }

  /**
   * An event.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND
   */
  LearningEventView get(UUID id) {
    Condition one = Condition.of("v.id = :id", Args.of("id", id));
    return LISTING
        .one(sql, Condition.and(List.of(one, policy.visible())))
        .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such learning event."));
  }
}
