package org.espalier.platform.contract;

import jakarta.ws.rs.Consumes;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.espalier.platform.http.MergePatch;
import org.espalier.platform.sync.SyncInput;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/** Says what bodies operations take, with the examples that there are for them. */
final class Bodies {

  static final DotName SYNC_INPUT = DotName.createSimple(SyncInput.class);

  private static final DotName SAID =
      DotName.createSimple(
          org.eclipse.microprofile.openapi.annotations.parameters.RequestBody.class);

  private final Schemas schemas;
  private final Examples examples;
  private final Map<String, String> wholes = new HashMap<>();

  Bodies(Schemas schemas, Examples examples, List<Endpoint> endpoints) {
    this.schemas = schemas;
    this.examples = examples;
    endpoints.stream()
        .filter(endpoint -> endpoint.is(PathItem.HttpMethod.POST))
        .forEach(endpoint ->
            endpoint
                .body()
                .ifPresent(type -> wholes.put(endpoint.path(), schemas.name(type.name()))));
  }

  /** Replaces what the scanner found by what is sent. */
  void describe(Endpoint endpoint) {
    Optional<Type> body = endpoint.body();
    if (body.isPresent()) {
      String name = schemas.name(body.get().name());
      put(endpoint, Map.of("application/json", media(endpoint, name)));
    } else if (endpoint.patch()) {
      String name = patchName(endpoint);
      MediaType media = media(endpoint, String.valueOf(name));
      if (name == null) {
        media.setSchema(OASFactory.createSchema().addType(Schema.SchemaType.OBJECT));
      }
      put(endpoint, Map.of(MergePatch.MEDIA_TYPE, media));
    } else if (streamed(endpoint)) {
      put(endpoint, files(endpoint));
    }
  }

  private static boolean streamed(Endpoint endpoint) {
    return endpoint.method().parameterTypes().stream()
        .anyMatch(type -> type.name().toString().equals(InputStream.class.getName()));
  }

  private static void put(Endpoint endpoint, Map<String, MediaType> byType) {
    Content content = OASFactory.createContent();
    byType.forEach(content::addMediaType);
    endpoint
        .operation()
        .setRequestBody(
            OASFactory.createRequestBody().required(!optional(endpoint)).content(content));
  }

  private static boolean optional(Endpoint endpoint) {
    AnnotationInstance said = endpoint.method().annotation(SAID);
    AnnotationValue required = said == null ? null : said.value("required");
    return required != null && !required.asBoolean();
  }

  private Map<String, MediaType> files(Endpoint endpoint) {
    Map<String, MediaType> files = new LinkedHashMap<>();
    AnnotationInstance consumes = endpoint.method().declaredAnnotation(Consumes.class);
    for (String type : consumes.value().asStringArray()) {
      files.put(
          type,
          OASFactory.createMediaType()
              .example(rows(endpoint) ? Examples.file(type) : Examples.FILE)
              .schema(
                  OASFactory.createSchema()
                      .addType(Schema.SchemaType.STRING)
                      .format("binary")
                      .description(file(endpoint, type))));
    }
    return files;
  }

  /** True for files of things; others are what their type says. */
  private static boolean rows(Endpoint endpoint) {
    return endpoint.is(PathItem.HttpMethod.POST);
  }

  private static String file(Endpoint endpoint, String type) {
    if (!rows(endpoint)) {
      return "The file, as it is.";
    }
    if (!endpoint.path().contains("{")) {
      return "An archive as an export makes it.";
    }
    return switch (type) {
      case "text/csv" ->
          "A header line of member names, then one thing a line (RFC 4180); with `format` the"
              + " publisher's own table.";
      case "application/json", "application/zip", "text/tab-separated-values" ->
          "With `format`: a framework as it was published, or a ZIP of its files.";
      default -> "One thing a line, as JSON: the body of the PUT with externalId inside.";
    };
  }

  private MediaType media(Endpoint endpoint, String name) {
    MediaType media = OASFactory.createMediaType().schema(Schemas.ref(name));
    examples.body(endpoint.operation().getOperationId(), name).ifPresent(media::setExample);
    return media;
  }

  /**
   * The patch of what the collection takes for a whole thing, or of what the operation says that it
   * patches; {@link Patches} makes its schema.
   *
   * @return null if neither is known
   */
  private @Nullable String patchName(Endpoint endpoint) {
    String collection = endpoint.path().substring(0, endpoint.path().lastIndexOf('/'));
    String input = wholes.get(collection);
    if (input == null) {
      input = stated(endpoint);
    }
    if (input == null) {
      return null;
    }
    String name = Patches.nameFor(input);
    if (schemas.named(name) == null) {
      schemas.add(name, OASFactory.createSchema());
    }
    return name;
  }

  /** What a patch is of, where there is one thing only and no collection. */
  private static @Nullable String stated(Endpoint endpoint) {
    RequestBody body = endpoint.operation().getRequestBody();
    MediaType media =
        body == null || body.getContent() == null
            ? null
            : body.getContent().getMediaType(MergePatch.MEDIA_TYPE);
    Schema schema = media == null ? null : media.getSchema();
    return schema == null || schema.getRef() == null ? null : Schemas.nameOf(schema.getRef());
  }
}
