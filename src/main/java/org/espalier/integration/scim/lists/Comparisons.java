package org.espalier.integration.scim.lists;

import com.fasterxml.jackson.databind.node.ValueNode;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.filters.FilterType;
import java.time.DateTimeException;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.espalier.integration.scim.schemas.AttributeType;
import org.espalier.integration.scim.schemas.FilterParts;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;

/**
 * Compares attributes with what clients send, which is bound, never written into the SQL. What is
 * not there compares as null does, which lets nobody pass; negations say so themselves, so that
 * conditions outside of them can be found by indexes.
 */
final class Comparisons {

  private final Args args = Args.none();
  private int values;

  /** What was bound. */
  Args args() {
    return args;
  }

  /** The condition that does not hold, or has nothing to hold of. */
  static String none(String condition) {
    return "not coalesce(" + condition + ", false)";
  }

  /** True for an attribute that is there; never null. */
  static String present(Term.Single single) {
    return single.type() == AttributeType.STRING
        ? "coalesce(" + single.sql() + ", '') <> ''"
        : single.sql() + " is not null";
  }

  /**
   * The test that a filter makes of an attribute.
   *
   * @throws ScimRefusal invalidFilter
   */
  String of(Filter filter, Term.Single single) {
    FilterType type = filter.getFilterType();
    if (type == FilterType.PRESENT) {
      return present(single);
    }
    ValueNode value = FilterParts.value(filter);
    if (value.isNull()) {
      return switch (type) {
        case EQUAL -> "not (" + present(single) + ")";
        case NOT_EQUAL -> present(single);
        default -> throw ScimRefusal.invalidFilter("Only eq and ne can be asked of null.");
      };
    }
    String test =
        switch (single.type()) {
          case BOOLEAN -> flag(type, single, value);
          case DATETIME -> ordered(type, single.sql(), bind(moment(value)));
          default -> text(type, single, value.asText());
        };
    return type == FilterType.NOT_EQUAL ? none(test) : test;
  }

  private String flag(FilterType type, Term.Single single, ValueNode value) {
    String text = value.asText();
    boolean known = text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
    if (!known || (type != FilterType.EQUAL && type != FilterType.NOT_EQUAL)) {
      throw ScimRefusal.invalidFilter("Booleans can be asked for by eq and ne, true or false.");
    }
    return single.sql() + " = " + bind(text.equalsIgnoreCase("true"));
  }

  private static Object moment(ValueNode value) {
    try {
      return Moments.parse(value.asText());
    } catch (DateTimeException e) {
      throw ScimRefusal.invalidFilter("\"" + value.asText() + "\" is no date and time.");
    }
  }

  private String text(FilterType type, Term.Single single, String value) {
    if (type == FilterType.EQUAL && single.indexed() != null) {
      return single.indexed().replace(":value", bind(value));
    }
    String column = single.exact() ? single.sql() : "lower(" + single.sql() + ")";
    String bound = single.exact() ? bind(value) : "lower(" + bind(value) + ")";
    return switch (type) {
      case CONTAINS -> "strpos(" + column + ", " + bound + ") > 0";
      case STARTS_WITH -> "starts_with(" + column + ", " + bound + ")";
      case ENDS_WITH -> "right(" + column + ", length(" + bound + ")) = " + bound;
      default -> ordered(type, column, bound);
    };
  }

  private static String ordered(FilterType type, String column, String bound) {
    String sign =
        switch (type) {
          case EQUAL, NOT_EQUAL -> " = ";
          case GREATER_THAN -> " > ";
          case GREATER_OR_EQUAL -> " >= ";
          case LESS_THAN -> " < ";
          case LESS_OR_EQUAL -> " <= ";
          default -> throw ScimRefusal.invalidFilter("Dates are compared by their order only.");
        };
    return column + sign + bound;
  }

  private String bind(Object value) {
    String name = "f" + values++;
    args.and(name, value);
    return ":" + name;
  }
}
