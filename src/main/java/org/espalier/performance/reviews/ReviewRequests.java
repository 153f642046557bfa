package org.espalier.performance.reviews;

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
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;

/**
 * Who is asked as a colleague in whose review. People see what they are asked themselves; who reads
 * all reviews sees all, but for those about themselves.
 */
@Singleton
class ReviewRequests {

  private static final Listing<ReviewRequestView> LISTING =
      new Listing<>(Query.file("performance/review_requests"), ReviewRequestView::of, "a")
          .dated("a.updated_at", "null::timestamptz");

  private final Sql sql;
  private final ReviewPolicy policy;

  ReviewRequests(Sql sql, ReviewPolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  Page<ReviewRequestView> page(PageParams asked) {
    return LISTING.page(sql, asked, new Filters().add(mine()));
  }

  Slice<ReviewRequestView> slice(PageParams asked, Window window) {
    return LISTING.slice(sql, asked, window, new Filters().add(mine()));
  }

  List<ReviewRequestView> all(Collection<UUID> ids) {
    Condition among = Condition.of("a.id = any(:ids)", Args.none().uuids("ids", ids));
    return LISTING.some(sql, Condition.and(List.of(among, mine())));
  }

  private Condition mine() {
    return policy.asked("a.employee_id");
  }
}
