package org.espalier.integration.scim.schemas;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.filters.Filter;
import java.util.List;
import java.util.Optional;
import org.espalier.integration.scim.protocol.ScimRefusal;

/** What filters are made of; which parts there are follows from a filter's type. */
public final class FilterParts {

  private FilterParts() {}

  /** The filters that are joined by {@code and} or {@code or}. */
  public static List<Filter> joined(Filter filter) {
    return Optional.ofNullable(filter.getCombinedFilters()).orElseThrow(FilterParts::odd);
  }

  /** The filter that must not hold. */
  public static Filter inverted(Filter filter) {
    return Optional.ofNullable(filter.getInvertedFilter()).orElseThrow(FilterParts::odd);
  }

  /** The filter of the parts of a value. */
  public static Filter ofParts(Filter filter) {
    return Optional.ofNullable(filter.getValueFilter()).orElseThrow(FilterParts::odd);
  }

  /** The attribute that is tested. */
  public static Path path(Filter filter) {
    return Optional.ofNullable(filter.getAttributePath()).orElseThrow(FilterParts::odd);
  }

  /** What it is compared with; JSON's null if with nothing. */
  public static ValueNode value(Filter filter) {
    return Optional.ofNullable(filter.getComparisonValue()).orElse(NullNode.getInstance());
  }

  private static ScimRefusal odd() {
    return ScimRefusal.invalidFilter("The filter has not all of its parts.");
  }
}
