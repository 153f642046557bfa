package org.espalier.workforce.audience;

import com.fasterxml.jackson.databind.node.ValueNode;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.filters.FilterType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/** Makes a predicate of a filter, and finds every fault of it. */
final class AudienceReader {

  private final String pointer;
  private final Faults faults;
  private final List<Audience.Reference> references = new ArrayList<>();

  private final Set<String> told = new HashSet<>();

  AudienceReader(String pointer, Faults faults) {
    this.pointer = pointer;
    this.faults = faults;
  }

  List<Audience.Reference> references() {
    return List.copyOf(references);
  }

  Predicate<PersonFacts> read(Filter filter) {
    return switch (filter.getFilterType()) {
      case AND -> all(filter).stream().reduce(Predicate::and).orElse(AudienceReader::nobody);
      case OR -> all(filter).stream().reduce(Predicate::or).orElse(AudienceReader::nobody);
      case NOT -> read(Objects.requireNonNull(filter.getInvertedFilter())).negate();
      case COMPLEX_VALUE ->
          refuse(FaultCode.NOT_ALLOWED, "No attribute has parts: \"[\" is not known here.");
      default -> leaf(filter);
    };
  }

  private List<Predicate<PersonFacts>> all(Filter filter) {
    return Objects.requireNonNull(filter.getCombinedFilters()).stream().map(this::read).toList();
  }

  private static boolean nobody(PersonFacts person) {
    return false;
  }

  private Predicate<PersonFacts> leaf(Filter filter) {
    String name = String.valueOf(filter.getAttributePath());
    Attribute attribute = Attribute.named(name).orElse(null);
    if (attribute == null) {
      return refuse(
          FaultCode.UNKNOWN_MEMBER,
          "There is no attribute \""
              + name
              + "\": known are "
              + String.join(", ", Attribute.words())
              + ".");
    }
    if (filter.getFilterType() == FilterType.PRESENT) {
      return person -> attribute.of(person).findAny().isPresent();
    }
    return comparison(
        attribute, filter.getFilterType(), Objects.requireNonNull(filter.getComparisonValue()));
  }

  private Predicate<PersonFacts> comparison(
      Attribute attribute, FilterType operator, ValueNode given) {
    BiPredicate<Comparable<Object>, Comparable<Object>> holds = operation(operator, attribute);
    if (holds == null) {
      return refuse(
          FaultCode.NOT_ALLOWED,
          "\"" + operator.getStringValue() + "\" does not go with " + attribute.word() + ".");
    }
    Comparable<Object> value = given.isTextual() ? attribute.value(given.textValue()) : null;
    if (value == null) {
      return refuse(
          FaultCode.INVALID_FORMAT,
          "What " + attribute.word() + " is compared with must be " + attribute.form() + ".");
    }
    boolean equality = operator == FilterType.EQUAL || operator == FilterType.NOT_EQUAL;
    if (equality && attribute.lookup() != null) {
      if (Faults.unstorable(given.textValue())) {
        return refuse(
            FaultCode.INVALID_CHARACTER,
            "What "
                + attribute.word()
                + " is compared with has a character that nothing is named by.");
      }
      references.add(new Audience.Reference(attribute.lookup(), given.textValue()));
    }
    Predicate<PersonFacts> any =
        person -> attribute.of(person).anyMatch(has -> holds.test(has, value));
    return operator == FilterType.NOT_EQUAL ? any.negate() : any;
  }

  private static @Nullable BiPredicate<Comparable<Object>, Comparable<Object>> operation(
      FilterType operator, Attribute attribute) {
    boolean ordered = attribute.ordered();
    return switch (operator) {
      case EQUAL, NOT_EQUAL -> (has, value) -> has.compareTo(value) == 0;
      case CONTAINS -> ordered ? null : (has, value) -> has.toString().contains(value.toString());
      case STARTS_WITH ->
          ordered ? null : (has, value) -> has.toString().startsWith(value.toString());
      case ENDS_WITH -> ordered ? null : (has, value) -> has.toString().endsWith(value.toString());
      case GREATER_THAN -> ordered ? (has, value) -> has.compareTo(value) > 0 : null;
      case GREATER_OR_EQUAL -> ordered ? (has, value) -> has.compareTo(value) >= 0 : null;
      case LESS_THAN -> ordered ? (has, value) -> has.compareTo(value) < 0 : null;
      case LESS_OR_EQUAL -> ordered ? (has, value) -> has.compareTo(value) <= 0 : null;
      default -> null;
    };
  }

  /** Combined filters may hold the same part twice; it is told once. */
  private Predicate<PersonFacts> refuse(FaultCode code, String message) {
    if (told.add(message)) {
      faults.add(pointer, code, message);
    }
    return AudienceReader::nobody;
  }
}
