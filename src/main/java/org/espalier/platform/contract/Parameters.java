package org.espalier.platform.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.espalier.platform.idempotency.Idempotent;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/**
 * Says what parameters mean and what they take. Filters are texts in the code, since all faults are
 * collected; what they take shows in the member of the same name of what is listed.
 */
final class Parameters {

  private static final List<String> PAGING =
      List.of("ids", "updatedSince", "deleted", "sort", "limit", "cursor", "count");
  private static final Set<String> NO_PARAMETERS = Set.of("Content-Type", "Accept");
  private static final Comparator<Parameter> ORDER =
      Comparator.comparing((Parameter parameter) -> parameter.getIn() != Parameter.In.PATH)
          .thenComparing(parameter -> parameter.getIn() == Parameter.In.HEADER)
          .thenComparingInt(parameter -> PAGING.indexOf(parameter.getName()));

  private final Schemas schemas;
  private final Javadoc javadoc;

  Parameters(IndexView index, Schemas schemas, Javadoc javadoc, List<Endpoint> endpoints) {
    this.schemas = schemas;
    this.javadoc = javadoc;
    schemas.add(
        "Kind",
        OASFactory.createSchema()
            .addType(Schema.SchemaType.STRING)
            .description("What can be imported and exported.")
            .enumeration(kinds(index, endpoints)));
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

  /** Completes the parameters of an operation and puts them in order. */
  void describe(Endpoint endpoint) {
    List<Parameter> parameters = new ArrayList<>();
    if (endpoint.operation().getParameters() != null) {
      parameters.addAll(endpoint.operation().getParameters());
    }
    parameters.removeIf(parameter -> NO_PARAMETERS.contains(parameter.getName()));
    if (endpoint.annotated(Idempotent.class) && !endpoint.hasParameter("Idempotency-Key")) {
      parameters.add(
          OASFactory.createParameter()
              .name("Idempotency-Key")
              .in(Parameter.In.HEADER)
              .schema(text(255)));
    }
    parameters.replaceAll(Parameters::clean);
    Map<String, Schema> members = members(endpoint);
    for (Parameter parameter : parameters) {
      Schema text =
          parameter.getSchema().getRef() == null
              ? null
              : Schemas.text(Schemas.nameOf(parameter.getSchema().getRef()));
      if (text != null) {
        parameter.setSchema(text);
      } else if (plain(parameter.getSchema())) {
        parameter.setSchema(schema(endpoint, parameter));
      }
      if (parameter.getDescription() == null) {
        parameter.setDescription(
            javadoc
                .parameter(endpoint.method(), parameter.getName())
                .orElseGet(() ->
                    ParameterWords.of(
                        endpoint, parameter, members.containsKey(parameter.getName()))));
      }
    }
    parameters.sort(ORDER);
    endpoint.operation().setParameters(parameters.isEmpty() ? null : parameters);
  }

  /** The same without what the scanner remembers, so that equal ones are equal. */
  private static Parameter clean(Parameter scanned) {
    return OASFactory.createParameter()
        .name(scanned.getName())
        .in(scanned.getIn())
        .description(scanned.getDescription())
        .required(scanned.getRequired())
        .schema(scanned.getSchema());
  }

  private static boolean plain(Schema schema) {
    return schema.getRef() == null
        && schema.getFormat() == null
        && schema.getEnumeration() == null
        && schema.getMaxLength() == null
        && List.of(Schema.SchemaType.STRING).equals(schema.getType());
  }

  private Schema schema(Endpoint endpoint, Parameter parameter) {
    String name = parameter.getName();
    return switch (name) {
      case "kind", "kindOrId" -> Schemas.ref("Kind");
      case "externalId" -> text(200);
      case "source" -> text(60);
      case "q" -> text(500);
      case "limit" ->
          OASFactory.createSchema()
              .addType(Schema.SchemaType.INTEGER)
              .format("int32")
              .minimum(java.math.BigDecimal.ONE)
              .maximum(java.math.BigDecimal.valueOf(500))
              .defaultValue(50);
      case "cursor" -> text(2000);
      case "asOf" -> text(40);
      case "Idempotency-Key", "If-Match", "If-None-Match" -> text(255);
      default -> member(endpoint, name).orElseGet(() -> named(name));
    };
  }

  private static Schema named(String name) {
    Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    return name.endsWith("Id") || name.equals("id") ? text.format("uuid") : text.maxLength(200);
  }

  /** The members of what is listed or read. */
  private Map<String, Schema> members(Endpoint endpoint) {
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
  private Optional<Schema> member(Endpoint endpoint, String name) {
    Schema member = members(endpoint).get(name);
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

  private static Schema text(int most) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).maxLength(most);
  }
}
