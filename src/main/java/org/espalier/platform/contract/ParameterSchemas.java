package org.espalier.platform.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.espalier.platform.http.ParameterLimits;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/** What parameters take. */
final class ParameterSchemas {

  private final Schemas schemas;

  ParameterSchemas(IndexView index, Schemas schemas, List<Endpoint> endpoints) {
    this.schemas = schemas;
    choice("Kind", "What can be imported and exported.", kinds(index, endpoints));
    choice("Deleted", "What to do with deleted things.", List.of("include"));
    choice("Count", "How to count.", List.of("exact"));
    choice("ContentEncoding", "How a file is packed.", List.of("gzip", "identity"));
  }

  /** Choices have names, so that clients get a type for each that is called like it. */
  private void choice(String name, String meaning, List<Object> values) {
    schemas.add(
        name,
        OASFactory.createSchema()
            .addType(Schema.SchemaType.STRING)
            .description(meaning)
            .enumeration(values));
  }

  /** The kinds of import and export: the collections whose things are sent as rows. */
  private static List<Object> kinds(IndexView index, List<Endpoint> endpoints) {
    return endpoints.stream()
        .filter(endpoint -> endpoint.is(PathItem.HttpMethod.POST) && !endpoint.path().contains("{"))
        .filter(endpoint -> endpoint.body().filter(type -> row(index, type)).isPresent())
        .<Object>map(endpoint -> endpoint.path().substring(endpoint.path().lastIndexOf('/') + 1))
        .sorted()
        .toList();
  }

  private static boolean row(IndexView index, Type type) {
    ClassInfo record = index.getClassByName(type.name());
    return record != null && record.interfaceNames().contains(Bodies.SYNC_INPUT);
  }

  /**
   * What a parameter takes: as it says itself, else by its name.
   *
   * @param members those of what is listed or read
   */
  Schema exact(Parameter parameter, Map<String, Schema> members) {
    Schema said = parameter.getSchema();
    if (said.getRef() != null) {
      Schema text = Schemas.text(Schemas.nameOf(said.getRef()));
      return text == null ? said : text;
    }
    if (!plain(said)) {
      return said;
    }
    if (parameter.getIn() == Parameter.In.PATH && parameter.getName().matches("kind(OrId)?")) {
      return Schemas.ref("Kind");
    }
    return switch (parameter.getName()) {
      case "deleted" -> Schemas.ref("Deleted");
      case "count" -> Schemas.ref("Count");
      case "Content-Encoding" -> Schemas.ref("ContentEncoding");
      default -> schema(parameter.getName(), members);
    };
  }

  private static boolean plain(Schema schema) {
    return schema.getRef() == null
        && schema.getFormat() == null
        && schema.getEnumeration() == null
        && schema.getMaxLength() == null
        && List.of(Schema.SchemaType.STRING).equals(schema.getType());
  }

  private static Schema schema(String name, Map<String, Schema> members) {
    return switch (name) {
      case "limit" ->
          OASFactory.createSchema()
              .addType(Schema.SchemaType.INTEGER)
              .format("int32")
              .minimum(BigDecimal.ONE)
              .maximum(BigDecimal.valueOf(500))
              .defaultValue(50);
      case "cursor" -> text(name).pattern("^[A-Za-z0-9_-]+$");
      case "ids" -> text(name).pattern("^[0-9A-Fa-f-]+(,[0-9A-Fa-f-]+)*$");
      case "asOf" -> text(name).pattern("^\\d{4}-\\d{2}-\\d{2}([Tt].+)?$");
      case "Idempotency-Key" -> text(name).pattern("\\S");
      default -> member(members.get(name)).orElseGet(() -> named(name));
    };
  }

  private static Schema named(String name) {
    boolean external = name.equals("externalId") || name.endsWith("ExternalId");
    boolean id = name.equals("id") || name.endsWith("Id") && !external;
    return id
        ? OASFactory.createSchema().addType(Schema.SchemaType.STRING).format("uuid")
        : text(name);
  }

  /** The members of what is listed or read. */
  Map<String, Schema> members(Endpoint endpoint) {
    Schema answer = schemas.of(endpoint.listed().orElseGet(endpoint::answer));
    Schema thing = schemas.referred(answer);
    Schema items =
        thing == null || thing.getProperties() == null ? null : thing.getProperties().get("items");
    if (items != null && items.getItems() != null) {
      thing = schemas.referred(items.getItems());
    }
    return thing == null || thing.getProperties() == null ? Map.of() : thing.getProperties();
  }

  /** The schema of the member of the same name of what is listed or read. */
  private static Optional<Schema> member(@Nullable Schema member) {
    if (member == null || plain(member)) {
      return Optional.empty();
    }
    if (member.getRef() == null) {
      return Optional.of(
          OASFactory.createSchema().type(member.getType()).format(member.getFormat()));
    }
    Schema text = Schemas.text(Schemas.nameOf(member.getRef()));
    return Optional.of(text == null ? OASFactory.createSchema().ref(member.getRef()) : text);
  }

  /** The text of a parameter. */
  static Schema text(String name) {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.STRING)
        .maxLength(ParameterLimits.of(name));
  }

  /** Members that a list can be sorted by, in any order and direction. */
  static Schema sort(List<String> members) {
    String one = "-?(" + String.join("|", members) + ")";
    return text("sort").pattern("^" + one + "(," + one + ")*$");
  }
}
