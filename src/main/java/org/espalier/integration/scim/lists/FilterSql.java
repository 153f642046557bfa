package org.espalier.integration.scim.lists;

import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.filters.FilterType;
import java.util.Map;
import java.util.stream.Collectors;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.espalier.integration.scim.schemas.Attribute;
import org.espalier.integration.scim.schemas.AttributeType;
import org.espalier.integration.scim.schemas.FilterParts;
import org.espalier.integration.scim.schemas.ResourceKind;
import org.espalier.platform.sql.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Makes a condition of SQL of a filter. An attribute that is not there fulfils nothing but {@code
 * ne} and {@code not}.
 */
final class FilterSql {

  private final ResourceKind kind;
  private final Terms terms;
  private final Comparisons comparisons = new Comparisons();

  private FilterSql(ResourceKind kind, Terms terms) {
    this.kind = kind;
    this.terms = terms;
  }

  /**
   * The condition that a filter is.
   *
   * @throws ScimRefusal invalidFilter
   */
  static Condition of(String filter, ResourceKind kind, Terms terms) {
    FilterSql made = new FilterSql(kind, terms);
    String sql = made.sql(FilterText.read(filter));
    return Condition.of("(" + sql + ")", made.comparisons.args());
  }

  private String sql(Filter filter) {
    FilterType type = filter.getFilterType();
    return switch (type) {
      case AND -> combined(filter, " and ");
      case OR -> combined(filter, " or ");
      case NOT -> Comparisons.none(sql(FilterParts.inverted(filter)));
      case COMPLEX_VALUE -> {
        ResourceKind.Place place = place(FilterParts.path(filter));
        yield inside(place, term(place), FilterParts.ofParts(filter));
      }
      default -> {
        ResourceKind.Place place = place(FilterParts.path(filter));
        yield test(filter, term(place), place);
      }
    };
  }

  private String combined(Filter filter, String word) {
    return FilterParts.joined(filter).stream()
        .map(one -> "(" + sql(one) + ")")
        .collect(Collectors.joining(word));
  }

  /** A test of a place: of any of its values, where it has several. */
  private String test(Filter filter, @Nullable Term term, ResourceKind.Place place) {
    return switch (term) {
      case Term.Single single -> comparisons.of(filter, single);
      case Term.Many many
          when place.part() == null && filter.getFilterType() == FilterType.PRESENT ->
          exists(many, "true");
      case Term.Many many -> {
        String part = place.part() == null ? "value" : place.part().name();
        Term.Single value = many.parts().get(part);
        if (value == null) {
          throw unknown(place.key());
        }
        yield exists(many, comparisons.of(filter, value));
      }
      case null -> {
        if (filter.getFilterType() == FilterType.PRESENT) {
          yield anyPart(place);
        }
        yield comparisons.of(filter, valueOf(place));
      }
    };
  }

  /** The values of a place that a filter of their parts lets pass. */
  private String inside(ResourceKind.Place place, @Nullable Term term, Filter filter) {
    Map<String, Term.Single> parts = term instanceof Term.Many many ? many.parts() : Map.of();
    String inner = parts(place, parts, filter);
    return term instanceof Term.Many many ? exists(many, inner) : inner;
  }

  private String parts(ResourceKind.Place place, Map<String, Term.Single> parts, Filter filter) {
    return switch (filter.getFilterType()) {
      case AND, OR ->
          FilterParts.joined(filter).stream()
              .map(one -> "(" + parts(place, parts, one) + ")")
              .collect(
                  Collectors.joining(filter.getFilterType() == FilterType.AND ? " and " : " or "));
      case NOT -> Comparisons.none(parts(place, parts, FilterParts.inverted(filter)));
      case COMPLEX_VALUE -> throw ScimRefusal.invalidFilter("Values have no values of their own.");
      default -> comparisons.of(filter, part(place, parts, FilterParts.path(filter)));
    };
  }

  private Term.Single part(ResourceKind.Place place, Map<String, Term.Single> parts, Path path) {
    String name = path.size() == 1 ? path.getElement(0).getAttribute() : "";
    Attribute attribute = place.attribute();
    Attribute part = attribute == null ? null : attribute.part(name).orElse(null);
    if (part == null) {
      throw unknown(name);
    }
    Term.Single known = parts.get(part.name());
    if (known != null) {
      return known;
    }
    ResourceKind.Place whole = new ResourceKind.Place(place.extension(), attribute, part);
    if (term(whole) instanceof Term.Single single) {
      return single;
    }
    throw unknown(name);
  }

  private static String exists(Term.Many many, String condition) {
    return "exists (select 1 from " + many.from() + " and (" + condition + "))";
  }

  /** True if any part of a complex attribute is there. */
  private String anyPart(ResourceKind.Place place) {
    Attribute attribute = place.attribute();
    if (attribute == null) {
      throw unknown(place.key());
    }
    return attribute.subAttributes().stream()
        .map(part -> new ResourceKind.Place(place.extension(), attribute, part))
        .flatMap(part -> terms.of(part).stream())
        .filter(Term.Single.class::isInstance)
        .map(single -> Comparisons.present((Term.Single) single))
        .collect(Collectors.joining(" or "));
  }

  private Term.Single valueOf(ResourceKind.Place place) {
    Attribute attribute = place.attribute();
    if (attribute != null && attribute.part("value").isPresent()) {
      ResourceKind.Place value =
          new ResourceKind.Place(place.extension(), attribute, attribute.part("value").get());
      if (term(value) instanceof Term.Single single) {
        return single;
      }
    }
    throw unknown(place.key());
  }

  private ResourceKind.Place place(Path path) {
    return kind.place(path).orElseThrow(() -> unknown(path.toString()));
  }

  private @Nullable Term term(ResourceKind.Place place) {
    Term term = terms.of(place).orElse(null);
    boolean whole =
        place.attribute() != null
            && place.part() == null
            && place.attribute().type() == AttributeType.COMPLEX;
    if (term == null && !whole) {
      throw unknown(place.key());
    }
    return term;
  }

  private static ScimRefusal unknown(String attribute) {
    return ScimRefusal.invalidFilter("\"" + attribute + "\" cannot be asked for here.");
  }
}
