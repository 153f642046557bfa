package org.espalier.learning.completions;

import jakarta.inject.Singleton;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.VisibleThings;

/** The completions that a caller may see, voided ones too. */
@Singleton
public class CompletionReader extends VisibleThings<CompletionView> {

  private static final Listing<CompletionView> LISTING =
      new Listing<>(Query.file("learning/completions"), CompletionView::of, "c")
          .dated("coalesce(c.voided_at, c.recorded_at)", "c.voided_at")
          .sort("completedAt", "c.completed_at", "timestamptz", CompletionView::completedAt)
          .sort("recordedAt", "c.recorded_at", "timestamptz", CompletionView::recordedAt);

  CompletionReader(Sql sql, CompletionPolicy policy) {
    super(sql, "completion", LISTING, "c", policy);
  }
}
