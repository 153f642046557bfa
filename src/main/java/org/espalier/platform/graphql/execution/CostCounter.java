package org.espalier.platform.graphql.execution;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.espalier.platform.graphql.Effort;
import org.espalier.platform.paging.PageParams;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a query costs before it is run: the values that it may tell, and the efforts of
 * fields that are more work than that. A connection counts as long as {@code first} or {@code last}
 * says, what a {@code limit} bounds as long as that, other lists as {@link #LIST}; introspection is
 * free. The cost of a fragment is worked out once, however often it is used: fragments in fragments
 * would else take for ever to count.
 */
final class CostCounter {

  /**
   * How long a list is taken to be that is not read in parts: a person's ratings, a gap's items.
   */
  static final int LIST = 10;

  private final GraphQLSchema schema;
  private final Map<String, Object> variables;
  private final List<Effort> efforts;
  private final Map<String, FragmentDefinition> fragments;
  private final Map<String, Cost> known = new HashMap<>();

  CostCounter(
      GraphQLSchema schema,
      Document document,
      Map<String, Object> variables,
      List<Effort> efforts) {
    this.schema = schema;
    this.variables = variables;
    this.efforts = efforts;
    this.fragments =
        document.getDefinitionsOfType(FragmentDefinition.class).stream()
            .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment));
  }

  /** The cost of an operation of a valid document. */
  Cost of(OperationDefinition operation) {
    GraphQLFieldsContainer root =
        switch (operation.getOperation()) {
          case QUERY -> schema.getQueryType();
          case MUTATION -> schema.getMutationType();
          case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    return of(operation.getSelectionSet(), root);
  }

  private Cost of(@Nullable SelectionSet set, @Nullable GraphQLType parent) {
    Cost cost = Cost.NONE;
    if (set != null) {
      for (Selection<?> selection : set.getSelections()) {
        cost = cost.and(of(selection, parent));
      }
    }
    return cost;
  }

  private Cost of(Selection<?> selection, @Nullable GraphQLType parent) {
    return switch (selection) {
      case Field field when field.getName().startsWith("__") -> Cost.NONE;
      case Field field -> of(field, parent);
      case InlineFragment inline ->
          of(
              inline.getSelectionSet(),
              inline.getTypeCondition() == null
                  ? parent
                  : schema.getType(inline.getTypeCondition().getName()));
      case FragmentSpread spread -> of(spread.getName());
      default -> Cost.NONE;
    };
  }

  private Cost of(String fragment) {
    Cost cost = known.get(fragment);
    if (cost == null) {
      FragmentDefinition definition = fragments.get(fragment);
      cost =
          definition == null
              ? Cost.NONE
              : of(
                  definition.getSelectionSet(),
                  schema.getType(definition.getTypeCondition().getName()));
      known.put(fragment, cost);
    }
    return cost;
  }

  private Cost of(Field field, @Nullable GraphQLType parent) {
    GraphQLFieldDefinition definition =
        parent instanceof GraphQLFieldsContainer container
            ? container.getFieldDefinition(field.getName())
            : null;
    if (definition == null) {
      return Cost.NONE.below(1);
    }
    Cost below = of(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()));
    return below.below(length(field, definition, parent)).and(new Cost(0, effort(field, parent)));
  }

  private long effort(Field field, @Nullable GraphQLType parent) {
    return efforts.stream()
        .filter(one -> one.field().equals(field.getName()))
        .filter(one ->
            parent instanceof GraphQLFieldsContainer container
                && container.getName().equals(one.type()))
        .filter(one -> one.argument() == null || said(field, one))
        .mapToLong(Effort::cost)
        .sum();
  }

  private boolean said(Field field, Effort effort) {
    return field.getArguments().stream()
        .filter(argument -> argument.getName().equals(effort.argument()))
        .map(Argument::getValue)
        .anyMatch(value ->
            switch (value) {
              case EnumValue literal -> literal.getName().equals(effort.value());
              case VariableReference variable ->
                  // What a variable has not got is what the operation says; that may be the value.
                  !variables.containsKey(variable.getName())
                      || String.valueOf(variables.get(variable.getName())).equals(effort.value());
              default -> false;
            });
  }

  private long length(
      Field field, GraphQLFieldDefinition definition, @Nullable GraphQLType parent) {
    if (definition.getArgument("first") != null) {
      return field.getArguments().stream()
          .filter(
              argument -> argument.getName().equals("first") || argument.getName().equals("last"))
          .map(this::number)
          .reduce(Long::max)
          .orElse((long) PageParams.USUAL);
    }
    if (definition.getArgument("limit") != null) {
      return field.getArguments().stream()
          .filter(argument -> argument.getName().equals("limit"))
          .map(this::number)
          .findFirst()
          .orElse((long) PageParams.USUAL);
    }
    boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
    boolean counted =
        parent instanceof GraphQLFieldsContainer container
            && container.getName().endsWith("Connection");
    return list && !counted ? LIST : 1;
  }

  private long number(Argument argument) {
    Object value =
        switch (argument.getValue()) {
          case IntValue literal -> literal.getValue();
          case VariableReference variable -> variables.get(variable.getName());
          default -> null;
        };
    return switch (value) {
      case BigInteger number -> number.min(BigInteger.valueOf(Integer.MAX_VALUE)).longValue();
      case Number number -> number.longValue();
      case null, default -> PageParams.USUAL;
    };
  }
}
