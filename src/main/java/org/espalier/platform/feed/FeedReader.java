package org.espalier.platform.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;

/** Reads the tenant's feed from a position on. */
@ApplicationScoped
public class FeedReader {

  private static final Query CHANGES = Query.file("platform/changes");

  private static final Query LAST =
      Query.of("select f.position from change_feed f where f.tenant_id = :tenant");

  private final Sql sql;

  FeedReader(Sql sql) {
    this.sql = sql;
  }

  /** The position of the last thing that happened; 0 if nothing did. */
  public long last() {
    return sql.first(LAST, Args.none(), row -> row.longCount("position")).orElse(0L);
  }

  /**
   * What happened after a position, the first one first.
   *
   * @param visible which events the caller may see, over the alias {@code v}
   */
  public List<EventView> after(long position, int most, Condition visible) {
    return sql.list(
        CHANGES.with("visible", visible.sql()),
        Args.of("after", position).and("most", most).and(visible.args()),
        EventView::of);
  }
}
