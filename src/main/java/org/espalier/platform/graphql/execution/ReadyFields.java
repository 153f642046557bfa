package org.espalier.platform.graphql.execution;

import com.fasterxml.jackson.core.io.SerializedString;
import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.espalier.platform.graphql.schema.PropertyFetcher;
import org.jspecify.annotations.Nullable;

/** Which fields and values of one request are ready, by where they stand in it. */
final class ReadyFields {

  private final ExecutionContext context;
  private final FieldCollector collector = new FieldCollector();
  private final Map<Place, Optional<ReadyField>> known = new ConcurrentHashMap<>();
  private final Map<Place, Optional<ReadyValue>> values = new ConcurrentHashMap<>();

  ReadyFields(ExecutionContext context) {
    this.context = context;
  }

  /**
   * How a field is told, if it is ready; one that stands in several places of the query is left to
   * the engine.
   */
  Optional<ReadyField> of(GraphQLObjectType parent, MergedField field) {
    if (field.getFields().size() > 1) {
      return Optional.empty();
    }
    Place place = new Place(parent, field.getSingleField());
    Optional<ReadyField> found = known.get(place);
    if (found == null) {
      found = Optional.ofNullable(made(parent, field));
      known.put(place, found);
    }
    return found;
  }

  /**
   * How the value of a field is told that was fetched, or an element of it, if all that is asked
   * for below it is ready.
   */
  Optional<ReadyValue> below(GraphQLType type, MergedField field) {
    if (field.getFields().size() > 1) {
      return Optional.empty();
    }
    Place place = new Place(type, field.getSingleField());
    Optional<ReadyValue> found = values.get(place);
    if (found == null) {
      found = Optional.ofNullable(value(type, field));
      values.put(place, found);
    }
    return found;
  }

  @SuppressWarnings("unchecked")
  private @Nullable ReadyField made(GraphQLObjectType parent, MergedField field) {
    if (field.getName().equals(Introspection.TypeNameMetaFieldDef.getName())) {
      return new ReadyField(
          new PropertyFetcher<>(_ -> parent.getName()), new ReadyValue.Leaf(name -> name));
    }
    GraphQLFieldDefinition definition = parent.getFieldDefinition(field.getName());
    if (definition != null
        && context.getGraphQLSchema().getCodeRegistry().getDataFetcher(parent, definition)
            instanceof PropertyFetcher<?> fetcher) {
      ReadyValue value = value(definition.getType(), field);
      return value == null ? null : new ReadyField((PropertyFetcher<Object>) fetcher, value);
    }
    return null;
  }

  private @Nullable ReadyValue value(GraphQLType type, MergedField field) {
    return switch (type) {
      case GraphQLNonNull present -> {
        ReadyValue of = value(present.getWrappedType(), field);
        yield of == null ? null : new ReadyValue.Present(of);
      }
      case GraphQLList list -> {
        ReadyValue of = value(list.getWrappedType(), field);
        yield of == null ? null : new ReadyValue.Elements(of);
      }
      case GraphQLScalarType scalar ->
          new ReadyValue.Leaf(value ->
              scalar
                  .getCoercing()
                  .serialize(value, context.getGraphQLContext(), context.getLocale()));
      case GraphQLEnumType choice ->
          new ReadyValue.Leaf(
              value -> choice.serialize(value, context.getGraphQLContext(), context.getLocale()));
      case GraphQLObjectType object -> members(object, field);
      default -> null;
    };
  }

  /** Null if one of them has to be fetched. */
  private @Nullable ReadyValue members(GraphQLObjectType object, MergedField field) {
    MergedSelectionSet selected =
        collector.collectFields(
            FieldCollectorParameters.newParameters()
                .schema(context.getGraphQLSchema())
                .objectType(object)
                .fragments(context.getFragmentsByName())
                .variables(context.getCoercedVariables().toMap())
                .graphQLContext(context.getGraphQLContext())
                .build(),
            field);
    List<SerializedString> names = new ArrayList<>();
    List<ReadyField> members = new ArrayList<>();
    for (String name : selected.getKeys()) {
      ReadyField member = made(object, selected.getSubField(name));
      if (member == null) {
        return null;
      }
      names.add(new SerializedString(name));
      members.add(member);
    }
    return new ReadyValue.Members(List.copyOf(names), List.copyOf(members));
  }

  /** A field of a query, for things or values of a type; both are compared by identity. */
  private record Place(GraphQLType type, Field field) {}
}
