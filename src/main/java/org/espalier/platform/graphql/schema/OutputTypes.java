package org.espalier.platform.graphql.schema;

import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLTypeReference;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.graphql.EventStream;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.paging.Thing;
import org.jspecify.annotations.Nullable;

/**
 * The types of answers. A record becomes a type with its members and with the fields that beans
 * add; members are as nullable as the record's, added fields always are, so that a problem with one
 * leaves the rest of the answer.
 */
final class OutputTypes {

  private final Enums enums;
  private final Operations operations;
  private final GraphQLCodeRegistry.Builder code;
  private final Map<String, @Nullable GraphQLObjectType> made = new LinkedHashMap<>();
  private final Map<String, Class<?>> named = new LinkedHashMap<>();

  OutputTypes(Enums enums, Operations operations, GraphQLCodeRegistry.Builder code) {
    this.enums = enums;
    this.operations = operations;
    this.code = code;
  }

  Collection<@Nullable GraphQLObjectType> all() {
    return made.values();
  }

  /** The name of the type of a class that was met. */
  @Nullable String nameOf(Class<?> type) {
    String name = TypeNames.of(type);
    return named.get(name) == type ? name : null;
  }

  /** The type of a value that may be absent. */
  GraphQLOutputType of(Shape shape) {
    GraphQLOutputType scalar = Scalars.of(shape.raw());
    if (scalar != null) {
      return scalar;
    }
    if (shape.raw().isEnum()) {
      return enums.of(shape.raw());
    }
    if (shape.is(List.class)) {
      GraphQLOutputType element = of(shape.argument());
      return GraphQLList.list(shape.argument().nullable() ? element : nonNull(element));
    }
    if (shape.is(Slice.class)) {
      return connection(shape.argument().raw());
    }
    return shape.raw() == Thing.class ? typeRef(SchemaOfGraphs.NODE) : record(shape.raw());
  }

  /** A field that a bean's method is. */
  GraphQLFieldDefinition field(String parent, Operation operation, GraphQLOutputType type) {
    code.dataFetcher(
        FieldCoordinates.coordinates(parent, operation.name()), fetcher(parent, operation));
    return GraphQLFieldDefinition.newFieldDefinition()
        .name(operation.name())
        .description(operation.description())
        .arguments(operation.arguments())
        .type(type)
        .build();
  }

  private static DataFetcher<?> fetcher(String parent, Operation operation) {
    if (operation.result().is(EventStream.class)) {
      return new StreamFetcher(operation);
    }
    return operation.batched()
        ? new BatchFetcher(parent + "." + operation.name(), operation)
        : new MethodFetcher(operation);
  }

  /** A field that is a member of a value. */
  GraphQLFieldDefinition member(
      String parent, String name, GraphQLOutputType type, PropertyFetcher<?> fetcher) {
    code.dataFetcher(FieldCoordinates.coordinates(parent, name), fetcher);
    return GraphQLFieldDefinition.newFieldDefinition().name(name).type(type).build();
  }

  /** Takes in a type that was made otherwise. */
  GraphQLTypeReference add(GraphQLObjectType type) {
    made.put(type.getName(), type);
    return typeRef(type.getName());
  }

  private GraphQLTypeReference record(Class<?> type) {
    if (!type.isRecord()) {
      throw new IllegalStateException("not a type of answers: " + type);
    }
    String name = TypeNames.of(type);
    Class<?> before = named.putIfAbsent(name, type);
    if (before == null) {
      made.put(name, null);
      made.put(name, make(name, type));
    } else if (before != type) {
      throw new IllegalStateException(before + " and " + type + " have the same name");
    }
    return typeRef(name);
  }

  private GraphQLObjectType make(String name, Class<?> type) {
    GraphQLObjectType.Builder builder =
        GraphQLObjectType.newObject().name(name).description(TypeNames.description(type));
    if (Thing.class.isAssignableFrom(type)) {
      builder.withInterface(typeRef(SchemaOfGraphs.NODE));
    }
    for (RecordComponent component : type.getRecordComponents()) {
      Shape shape = Shape.of(component.getAnnotatedType(), Map.of());
      GraphQLOutputType of = of(shape);
      GraphQLFieldDefinition field =
          member(
              name,
              component.getName(),
              shape.nullable() ? of : nonNull(of),
              new PropertyFetcher<>(Accessors.of(type, component)));
      Schema said = component.getAccessor().getAnnotation(Schema.class);
      builder.field(said == null ? field : field.transform(f -> f.description(said.description())));
    }
    operations
        .fieldsOf(type)
        .forEach(operation -> builder.field(field(name, operation, of(operation.result()))));
    return builder.build();
  }

  private GraphQLTypeReference connection(Class<?> type) {
    GraphQLTypeReference node = record(type);
    String name = node.getName() + "Connection";
    if (!made.containsKey(name)) {
      made.put(name, null);
      new Connections(this).add(node);
    }
    return typeRef(name);
  }
}
