package org.espalier.platform.graphql.schema;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Java type as far as a schema needs it: without type variables, with its nullness.
 *
 * @param raw the class
 * @param arguments of its type parameters
 * @param nullable true if a value may be absent
 */
record Shape(Class<?> raw, List<Shape> arguments, boolean nullable) {

  /** The shape of a type; type variables stand for the shapes in {@code variables}. */
  static Shape of(AnnotatedType type, Map<TypeVariable<?>, Shape> variables) {
    boolean nullable = type.isAnnotationPresent(Nullable.class);
    return switch (type) {
      case AnnotatedParameterizedType generic ->
          new Shape(
              (Class<?>) ((ParameterizedType) generic.getType()).getRawType(),
              Arrays.stream(generic.getAnnotatedActualTypeArguments())
                  .map(argument -> of(argument, variables))
                  .toList(),
              nullable);
      case AnnotatedTypeVariable variable -> bound(variable, variables).orNull(nullable);
      default -> new Shape((Class<?>) type.getType(), List.of(), nullable);
    };
  }

  private static Shape bound(AnnotatedTypeVariable type, Map<TypeVariable<?>, Shape> variables) {
    Shape shape = variables.get(type.getType());
    if (shape == null) {
      throw new IllegalStateException("nothing is known of the type variable " + type);
    }
    return shape;
  }

  /** What the type variables of the superclasses of a class stand for. */
  static Map<TypeVariable<?>, Shape> variables(Class<?> type) {
    Map<TypeVariable<?>, Shape> known = new HashMap<>();
    for (Class<?> at = type; at.getSuperclass() != null; at = at.getSuperclass()) {
      if (at.getAnnotatedSuperclass() instanceof AnnotatedParameterizedType generic) {
        Type[] formal = at.getSuperclass().getTypeParameters();
        AnnotatedType[] actual = generic.getAnnotatedActualTypeArguments();
        for (int i = 0; i < formal.length; i++) {
          known.put((TypeVariable<?>) formal[i], of(actual[i], known));
        }
      }
    }
    return known;
  }

  /** The shape of the only type argument. */
  Shape argument() {
    return arguments.getFirst();
  }

  boolean is(Class<?> type) {
    return type.isAssignableFrom(raw);
  }

  private Shape orNull(boolean alsoNull) {
    return alsoNull ? new Shape(raw, arguments, true) : this;
  }
}
