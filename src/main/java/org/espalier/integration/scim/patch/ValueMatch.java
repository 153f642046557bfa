package org.espalier.integration.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.filters.FilterType;
import java.util.Locale;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.espalier.integration.scim.schemas.Attribute;
import org.espalier.integration.scim.schemas.AttributeType;
import org.espalier.integration.scim.schemas.Documents;
import org.espalier.integration.scim.schemas.FilterParts;
import org.jspecify.annotations.Nullable;

/** Whether a filter in a path holds of a value, and what value it would hold of. */
final class ValueMatch {

  private ValueMatch() {}

  static boolean holds(Filter filter, ObjectNode value, Attribute attribute) {
    return switch (filter.getFilterType()) {
      case AND -> FilterParts.joined(filter).stream().allMatch(one -> holds(one, value, attribute));
      case OR -> FilterParts.joined(filter).stream().anyMatch(one -> holds(one, value, attribute));
      case NOT -> !holds(FilterParts.inverted(filter), value, attribute);
      default -> compare(filter, value, part(filter, attribute));
    };
  }

  /**
   * Makes a value one that the filter holds of, which is possible if all it asks for is equality.
   */
  static boolean fill(Filter filter, ObjectNode value, Attribute attribute) {
    return switch (filter.getFilterType()) {
      case AND -> FilterParts.joined(filter).stream().allMatch(one -> fill(one, value, attribute));
      case EQUAL -> {
        Attribute part = part(filter, attribute);
        JsonNode said = Documents.value(part, FilterParts.value(filter));
        if (said != null) {
          value.set(part.name(), said);
        }
        yield true;
      }
      default -> false;
    };
  }

  private static Attribute part(Filter filter, Attribute attribute) {
    if (filter.getFilterType() == FilterType.COMPLEX_VALUE
        || FilterParts.path(filter).size() != 1) {
      throw ScimRefusal.invalidFilter("Values have no values of their own.");
    }
    String name = FilterParts.path(filter).getElement(0).getAttribute();
    return attribute
        .part(name)
        .orElseThrow(() -> ScimRefusal.invalidFilter("There is no \"" + name + "\" here."));
  }

  private static boolean compare(Filter filter, ObjectNode value, Attribute part) {
    JsonNode there = value.get(part.name());
    boolean present = there != null && !there.asText().isEmpty();
    if (filter.getFilterType() == FilterType.PRESENT) {
      return present;
    }
    ValueNode asked = FilterParts.value(filter);
    String left = present ? folded(there, part) : null;
    String right = asked.isNull() ? null : folded(asked, part);
    return test(filter.getFilterType(), left, right);
  }

  private static boolean test(FilterType type, @Nullable String left, @Nullable String right) {
    if (left == null || right == null) {
      boolean both = left == null && right == null;
      return type == FilterType.EQUAL ? both : type == FilterType.NOT_EQUAL && !both;
    }
    return switch (type) {
      case EQUAL -> left.equals(right);
      case NOT_EQUAL -> !left.equals(right);
      case CONTAINS -> left.contains(right);
      case STARTS_WITH -> left.startsWith(right);
      case ENDS_WITH -> left.endsWith(right);
      case GREATER_THAN -> left.compareTo(right) > 0;
      case GREATER_OR_EQUAL -> left.compareTo(right) >= 0;
      case LESS_THAN -> left.compareTo(right) < 0;
      case LESS_OR_EQUAL -> left.compareTo(right) <= 0;
      default -> false;
    };
  }

  private static String folded(JsonNode value, Attribute part) {
    boolean exact = part.caseExact() && part.type() != AttributeType.BOOLEAN;
    return exact ? value.asText() : value.asText().toLowerCase(Locale.ROOT);
  }
}
