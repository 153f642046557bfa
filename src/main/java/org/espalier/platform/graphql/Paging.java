package org.espalier.platform.graphql;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Params;
import org.espalier.platform.paging.Window;
import org.espalier.platform.problem.FaultCode;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for: the arguments that every connection has.
 *
 * @param counted true if the query selects {@code totalCount}
 */
public record Paging(
    @Description("How many things from the beginning; 50 unless said otherwise.")
        @Nullable Integer first,
    @Description("Only what stands behind this cursor.") @Nullable String after,
    @Description("How many things from the end.") @Nullable Integer last,
    @Description("Only what stands in front of this cursor.") @Nullable String before,
    @Description("Members to sort by, parted by commas, each with - in front for descending.")
        @Nullable String sort,
    @Description("Only things changed at this moment or later.") @Nullable Instant updatedSince,
    @Description("Also deleted things.") @Nullable Boolean includeDeleted,
    boolean counted) {

  /** The part of the list. */
  public Window window() {
    Params params = new Params();
    if (first != null && last != null) {
      params
          .faults()
          .add("?last", FaultCode.EXCLUSIVE, "Ask for the first things or for the last ones.");
    }
    int size = size("last", last, params, size("first", first, params, PageParams.USUAL));
    params.done();
    return new Window(size, last != null, after, before, counted);
  }

  /** The rest, as a list over REST gets it. */
  public PageParams params() {
    PageParams params = new PageParams();
    params.sort = sort;
    params.updatedSince = updatedSince == null ? null : updatedSince.toString();
    params.deleted = Boolean.TRUE.equals(includeDeleted) ? "include" : null;
    return params;
  }

  private static int size(String name, @Nullable Integer asked, Params params, int usual) {
    String text = asked == null ? null : asked.toString();
    return params.number(name, text, usual, 1, PageParams.MOST);
  }
}
