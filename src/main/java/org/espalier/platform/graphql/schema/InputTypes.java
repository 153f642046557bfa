package org.espalier.platform.graphql.schema;

import static graphql.schema.GraphQLNonNull.nonNull;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLTypeReference;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The types of arguments. A record's member is required if its constraints say so; all other
 * constraints are checked when the record is made, so that all faults are told at once.
 */
final class InputTypes {

  private final Enums enums;
  private final Map<String, GraphQLInputObjectType> made = new LinkedHashMap<>();
  private final Map<String, Class<?>> named = new LinkedHashMap<>();

  InputTypes(Enums enums) {
    this.enums = enums;
  }

  Collection<GraphQLInputObjectType> all() {
    return made.values();
  }

  /** The type of a value that may be absent. */
  GraphQLInputType of(Shape shape) {
    GraphQLInputType scalar = Scalars.of(shape.raw());
    if (scalar != null) {
      return scalar;
    }
    if (shape.raw().isEnum()) {
      return enums.of(shape.raw());
    }
    if (shape.is(List.class)) {
      return GraphQLList.list(nonNull(of(shape.argument())));
    }
    return of(shape.raw());
  }

  /** The type of a record that clients send; its name must not be that of a type of answers. */
  GraphQLInputType of(Class<?> type) {
    String name = TypeNames.of(type);
    boolean told = name.endsWith("Input") || name.endsWith("Request");
    return record(type, told ? name : name + "Input", true);
  }

  /** The type of a change of a record that clients send: nothing is required. */
  GraphQLInputType patchOf(Class<?> type) {
    return record(type, TypeNames.of(type).replaceFirst("Input$", "") + "Patch", false);
  }

  private GraphQLInputType record(Class<?> type, String name, boolean strict) {
    if (!type.isRecord()) {
      throw new IllegalStateException("not a type of arguments: " + type);
    }
    Class<?> before = named.putIfAbsent(name, type);
    if (before == null) {
      made.put(name, make(type, name, strict));
    } else if (before != type) {
      throw new IllegalStateException(before + " and " + type + " have the same name");
    }
    return GraphQLTypeReference.typeRef(name);
  }

  private GraphQLInputObjectType make(Class<?> type, String name, boolean strict) {
    GraphQLInputObjectType.Builder builder =
        GraphQLInputObjectType.newInputObject().name(name).description(TypeNames.description(type));
    for (RecordComponent component : type.getRecordComponents()) {
      GraphQLInputType of = of(Shape.of(component.getAnnotatedType(), Map.of()));
      boolean required = strict && required(type, component);
      GraphQLInputObjectField.Builder field =
          GraphQLInputObjectField.newInputObjectField()
              .name(component.getName())
              .type(required ? nonNull(of) : of);
      Schema said = component.getAccessor().getAnnotation(Schema.class);
      builder.field(said == null ? field : field.description(said.description()));
    }
    return builder.build();
  }

  private static boolean required(Class<?> type, RecordComponent component) {
    try {
      Field field = type.getDeclaredField(component.getName());
      return component.getType().isPrimitive()
          || field.isAnnotationPresent(NotNull.class)
          || field.isAnnotationPresent(NotBlank.class)
          || field.isAnnotationPresent(NotEmpty.class);
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }
}
