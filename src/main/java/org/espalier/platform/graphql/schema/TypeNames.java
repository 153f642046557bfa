package org.espalier.platform.graphql.schema;

import java.util.Locale;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Names of types: those that the contract of REST uses, unless an enum was released under another;
 * without one, the name of the class.
 */
final class TypeNames {

  private TypeNames() {}

  static String of(Class<?> type) {
    Enum own = type.getAnnotation(Enum.class);
    if (own != null) {
      return own.value();
    }
    Schema schema = type.getAnnotation(Schema.class);
    if (schema != null && !schema.name().isEmpty()) {
      return schema.name();
    }
    String name = type.getSimpleName();
    if (type.getEnclosingClass() != null) {
      return of(type.getEnclosingClass()) + name;
    }
    return name.endsWith("View") ? name.substring(0, name.length() - 4) : name;
  }

  /** What the contract says about a type; empty if nothing. */
  static String description(Class<?> type) {
    Schema schema = type.getAnnotation(Schema.class);
    return schema == null ? "" : schema.description();
  }

  /** The name of a field that has one thing of a type: {@code jobFamily}. */
  static String member(String type) {
    return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
  }

  /** The name of a type that belongs to a field. */
  static String capital(String field) {
    return field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
  }

  /** The name in a sentence: {@code job family}. */
  static String words(String type) {
    return type.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
