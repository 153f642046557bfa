package org.espalier.competency.frameworks;

import org.espalier.platform.paging.Filters;
import org.jspecify.annotations.Nullable;

/** The ways in which lists of frameworks can be narrowed. */
final class FrameworkFilters {

  private FrameworkFilters() {}

  /** What was asked for, in the words of the query. */
  static Filters of(@Nullable String state) {
    return new Filters().choice("state", state, FrameworkState.class, "f.state = :state");
  }
}
