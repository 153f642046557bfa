package org.espalier.platform.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/** The schemas of the contract and the classes that they stand for. */
final class Schemas {

  static final String PREFIX = "#/components/schemas/";

  private static final DotName SCHEMA =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

  private final IndexView index;
  private final Components components;

  Schemas(IndexView index, Components components) {
    this.index = index;
    this.components = components;
  }

  /** What is called {@code name}; null if there is no such schema. */
  @Nullable Schema named(String name) {
    return components.getSchemas().get(name);
  }

  Set<String> names() {
    return components.getSchemas().keySet();
  }

  /** What a reference leads to; null if the schema is none. */
  @Nullable Schema referred(Schema schema) {
    return schema.getRef() == null ? null : named(nameOf(schema.getRef()));
  }

  void add(String name, Schema schema) {
    components.addSchema(name, schema);
  }

  static Schema ref(String name) {
    return OASFactory.createSchema().ref(PREFIX + name);
  }

  /** The schema that no value has: for members that there must not be. */
  static Schema nothing() {
    return OASFactory.createSchema().booleanSchema(false);
  }

  static String nameOf(String ref) {
    return ref.substring(ref.lastIndexOf('/') + 1);
  }

  /** The name of a class in the contract. */
  String name(DotName type) {
    ClassInfo known = index.getClassByName(type);
    AnnotationInstance annotation = known == null ? null : known.declaredAnnotation(SCHEMA);
    AnnotationValue name = annotation == null ? null : annotation.value("name");
    return name == null ? type.withoutPackagePrefix().replaceAll(".*\\$", "") : name.asString();
  }

  /** Every record and enum that has a schema, by the schema's name. */
  Map<String, ClassInfo> classes() {
    Map<String, ClassInfo> classes = new TreeMap<>();
    for (ClassInfo type : index.getKnownClasses()) {
      if ((type.isRecord() || type.isEnum())
          && type.name().toString().startsWith("org.espalier.")
          && named(name(type.name())) != null
          && (type.hasDeclaredAnnotation(SCHEMA) || !classes.containsKey(name(type.name())))) {
        classes.put(name(type.name()), type);
      }
    }
    return classes;
  }

  /** The schema of a value of a type. */
  Schema of(Type type) {
    if (type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
      Type argument = type.asParameterizedType().arguments().getFirst();
      return type.name().equals(DotName.createSimple(Page.class))
          ? page(argument)
          : OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(of(argument));
    }
    String name = name(type.name());
    Schema text = text(name);
    if (text != null) {
      return text;
    }
    return type.name().toString().equals(String.class.getName())
        ? OASFactory.createSchema().addType(Schema.SchemaType.STRING)
        : ref(name);
  }

  /** A page of things has a name of its own, so that clients get a type for it. */
  private Schema page(Type thing) {
    String item = name(thing.name());
    String name = item + "Page";
    if (named(name) == null) {
      Schema items =
          OASFactory.createSchema()
              .addType(Schema.SchemaType.ARRAY)
              .items(ref(item))
              .maxItems(PageParams.MOST)
              .description("The things of this page.");
      Schema next =
          OASFactory.createSchema()
              .addType(Schema.SchemaType.STRING)
              .addType(Schema.SchemaType.NULL)
              .description("Send it as cursor for the next page; null at the end.");
      Schema total =
          OASFactory.createSchema()
              .addType(Schema.SchemaType.INTEGER)
              .format("int64")
              .description("How many things the whole list has; only with count=exact.");
      add(
          name,
          OASFactory.createSchema()
              .addType(Schema.SchemaType.OBJECT)
              .description("A part of a list.")
              .required(List.of("items", "nextCursor"))
              .addProperty("items", items)
              .addProperty("nextCursor", next)
              .addProperty("totalCount", total));
    }
    return ref(name);
  }

  /** A text of a form; null for a name that stands for none. */
  static @Nullable Schema text(String name) {
    Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    return switch (name) {
      case "UUID" -> text.format("uuid");
      case "Instant" -> text.format("date-time");
      case "LocalDate" -> text.format("date");
      case "Duration" -> text.format("duration");
      default -> null;
    };
  }
}
