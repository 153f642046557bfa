package org.espalier.knowledge.experts;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.paging.Window;
import org.jspecify.annotations.Nullable;

/** Finds experts: one statement, for however many there are. */
@Singleton
class ExpertDirectory {

  private final Rankings rankings;

  ExpertDirectory(Rankings rankings) {
    this.rankings = rankings;
  }

  Page<ExpertView> page(PageParams asked, ExpertSearch search) {
    Filters filters = search.filters();
    UUID competency = offering(search, filters);
    return rankings.page(asked, competency, filters);
  }

  Slice<ExpertView> slice(PageParams asked, Window window, ExpertSearch search) {
    Filters filters = search.filters();
    UUID competency = offering(search, filters);
    return rankings.slice(asked, window, competency, filters);
  }

  private static @Nullable UUID offering(ExpertSearch search, Filters filters) {
    UUID competency = search.competency(filters);
    if (competency != null) {
      filters.add(ExpertSearch.offering(competency));
    }
    return competency;
  }
}
