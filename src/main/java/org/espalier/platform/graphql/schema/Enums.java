package org.espalier.platform.graphql.schema;

import graphql.schema.GraphQLEnumType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The enums of the schema, for input and output alike. */
final class Enums {

  private final Map<Class<?>, GraphQLEnumType> made = new LinkedHashMap<>();

  GraphQLEnumType of(Class<?> type) {
    return made.computeIfAbsent(type, Enums::make);
  }

  Collection<GraphQLEnumType> all() {
    return made.values();
  }

  private static GraphQLEnumType make(Class<?> type) {
    GraphQLEnumType.Builder builder =
        GraphQLEnumType.newEnum().name(TypeNames.of(type)).description(TypeNames.description(type));
    for (Object constant : type.getEnumConstants()) {
      builder.value(((Enum<?>) constant).name(), constant);
    }
    return builder.build();
  }
}
