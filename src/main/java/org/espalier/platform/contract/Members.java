package org.espalier.platform.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Says of every member whether it is always there, whether it can be null, and what it means: by
 * the nullness and the Javadoc of the record's component.
 */
final class Members {

  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
  private static final DotName OMITTED = DotName.createSimple(JsonInclude.class);

  private final IndexView index;
  private final Schemas schemas;
  private final Javadoc javadoc;

  Members(IndexView index, Schemas schemas, Javadoc javadoc) {
    this.index = index;
    this.schemas = schemas;
    this.javadoc = javadoc;
  }

  /** Completes the schemas of all records and enums. */
  void complete(List<Endpoint> endpoints) {
    Usage usage = new Usage(schemas, endpoints);
    Map<String, ClassInfo> classes = schemas.classes();
    classes.forEach((name, type) -> {
      Schema schema = schemas.named(name);
      if (schema == null) {
        return;
      }
      if (type.isEnum()) {
        Choices.complete(schema, type, javadoc, usage.answered(name));
      } else {
        complete(schema, type, usage.sent(name), classes.get(name + "Input"));
      }
    });
  }

  private void complete(Schema schema, ClassInfo type, boolean sent, @Nullable ClassInfo input) {
    if (schema.getDescription() == null) {
      javadoc.of(type).ifPresent(schema::setDescription);
    }
    List<String> required = new ArrayList<>();
    for (RecordComponentInfo component : type.recordComponents()) {
      Schema member = schema.getProperties().get(component.name());
      if (member == null) {
        continue;
      }
      boolean nullable = component.type().hasAnnotation(NULLABLE);
      if (sent ? !nullable : !omitted(type, component)) {
        required.add(component.name());
      }
      Schema exact = exact(member, component.type());
      schema.addProperty(
          component.name(),
          member(exact, nullable, meaning(type, component, input, exact.getRef() == null)));
    }
    schema.setRequired(required.isEmpty() ? null : required);
    if (sent) {
      schema.setAdditionalPropertiesSchema(Schemas.nothing());
    }
  }

  /** True if a member is left out of answers when it is null. */
  private static boolean omitted(ClassInfo type, RecordComponentInfo component) {
    return component.hasAnnotation(OMITTED) || type.field(component.name()).hasAnnotation(OMITTED);
  }

  /** The scanner refers to texts of a form and does not know pages: these are said in place. */
  private Schema exact(Schema member, Type type) {
    Schema text = member.getRef() == null ? null : Schemas.text(Schemas.nameOf(member.getRef()));
    return text == null ? type.name().equals(Endpoint.PAGE) ? schemas.of(type) : member : text;
  }

  private static Schema member(Schema exact, boolean nullable, Optional<String> meaning) {
    Schema made = exact;
    String said = exact.getDescription() == null ? meaning.orElse(null) : exact.getDescription();
    if (nullable && made.getRef() != null) {
      made =
          OASFactory.createSchema()
              .addAnyOf(OASFactory.createSchema().ref(made.getRef()))
              .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
    } else if (nullable && !made.getType().contains(Schema.SchemaType.NULL)) {
      made.addType(Schema.SchemaType.NULL);
    }
    if (said != null) {
      made.setDescription(said);
    }
    return made;
  }

  /** What the record says of it; else what the input of the same thing does; else its name. */
  private Optional<String> meaning(
      ClassInfo type, RecordComponentInfo component, @Nullable ClassInfo input, boolean plain) {
    return javadoc
        .component(type, component.name())
        .or(() -> Optional.ofNullable(input).flatMap(i -> javadoc.component(i, component.name())))
        .or(() -> inherited(type, component.name()))
        .or(() -> plain ? MemberWords.of(component.name()) : Optional.empty());
  }

  /** What an interface of the record says of its method. */
  private Optional<String> inherited(ClassInfo type, String name) {
    return type.interfaceNames().stream()
        .map(index::getClassByName)
        .filter(known -> known != null && known.method(name) != null)
        .flatMap(known -> javadoc.of(known.method(name)).stream())
        .findFirst();
  }
}
