package org.espalier.platform.contract;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.espalier.platform.paging.Revised;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.paging.WrittenOnce;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/** Says how operations answer when all goes well: statuses, bodies, headers. */
final class Answers {

  private static final DotName RESPONSE =
      DotName.createSimple(
          org.eclipse.microprofile.openapi.annotations.responses.APIResponse.class);
  private static final Set<DotName> TAGGED =
      Set.of(
          DotName.createSimple(Thing.class),
          DotName.createSimple(WrittenOnce.class),
          DotName.createSimple(Revised.class));

  private static final DotName STREAM = DotName.createSimple(StreamingOutput.class);

  private static final Map<String, String> WORDS =
      Map.of(
          "200", "As asked.",
          "201", "Created.",
          "202", "Accepted: the work goes on, its resource tells how.",
          "204", "Done.",
          "206", "The part of the file that was asked for.",
          "304", "What the caller has is still right.");

  private final IndexView index;
  private final Schemas schemas;
  private final Examples examples;
  private final Map<String, Type> read = new HashMap<>();

  Answers(IndexView index, Schemas schemas, Examples examples, List<Endpoint> endpoints) {
    this.index = index;
    this.schemas = schemas;
    this.examples = examples;
    endpoints.stream()
        .filter(endpoint -> endpoint.is(HttpMethod.GET))
        .forEach(endpoint -> read.put(endpoint.path(), endpoint.answer()));
  }

  /** Replaces what the scanner found by what is answered. */
  void describe(Endpoint endpoint) {

    endpoint.operation().setResponses(OASFactory.createAPIResponses());
    for (String status : statuses(endpoint)) {
      add(endpoint, status);
    }
    if (endpoint.is(HttpMethod.GET) && tagged(endpoint)) {
      if (!endpoint.hasParameter("If-None-Match")) {
        Parameter known =
            OASFactory.createParameter().name("If-None-Match").in(Parameter.In.HEADER);
        endpoint.operation().addParameter(known.schema(text()));
      }
      respond(
          endpoint,
          "304",
          OASFactory.createAPIResponse().headers(AnswerHeaders.of(endpoint, "304", true)));
    }
  }

  /** True if the answer is a stored thing, which has an entity tag. */
  boolean thing(Endpoint endpoint) {
    ClassInfo type = index.getClassByName(endpoint.answer().name());
    return type != null && type.interfaceNames().stream().anyMatch(TAGGED::contains);
  }

  /** What the method says of itself; else by verb, and by whether a new thing comes of it. */
  private Set<String> statuses(Endpoint endpoint) {
    Set<String> stated = stated(endpoint);
    if (endpoint.answer().kind() == Type.Kind.VOID) {
      return Set.of("204");
    }
    if (!stated.isEmpty() || !endpoint.enveloped()) {
      return stated.isEmpty() ? Set.of("200") : stated;
    }
    return switch (endpoint.verb()) {
      case PUT -> new TreeSet<>(Set.of("200", "201"));
      case POST -> Set.of(!thing(endpoint) || changes(endpoint) ? "200" : "201");
      default -> Set.of("200");
    };
  }

  private Set<String> stated(Endpoint endpoint) {
    Set<String> stated = new TreeSet<>();
    for (AnnotationInstance annotation :
        endpoint.method().declaredAnnotationsWithRepeatable(RESPONSE, index)) {
      stated.add(annotation.value("responseCode").asString());
    }
    return stated;
  }

  /** True if a POST answers with the very thing that its path names or leads through. */
  private boolean changes(Endpoint endpoint) {
    String path = endpoint.path();
    for (int end = path.indexOf('}'); end >= 0; end = path.indexOf('}', end + 1)) {
      Type named = read.get(path.substring(0, end + 1));
      if (named != null && named.name().equals(endpoint.answer().name())) {
        return true;
      }
    }
    return false;
  }

  private void add(Endpoint endpoint, String status) {
    APIResponse response = OASFactory.createAPIResponse();
    Map<String, Header> headers = AnswerHeaders.of(endpoint, status, tagged(endpoint));
    if (!headers.isEmpty()) {
      response.setHeaders(headers);
    }
    if (!status.equals("204")) {
      response.setContent(content(endpoint));
    }
    respond(endpoint, status, response);
  }

  private static void respond(Endpoint endpoint, String status, APIResponse response) {
    endpoint
        .operation()
        .getResponses()
        .addAPIResponse(status, response.description(String.valueOf(WORDS.get(status))));
  }

  private Content content(Endpoint endpoint) {
    Content content = OASFactory.createContent();
    for (MethodInfo method : endpoint.methods()) {
      var produces = method.declaredAnnotation(Produces.class);
      String[] types =
          produces == null ? new String[] {"application/json"} : produces.value().asStringArray();
      for (String type : types) {
        String name = type.replaceAll(";.*", "");
        content.addMediaType(name, media(endpoint, name));
      }
    }
    return content;
  }

  private MediaType media(Endpoint endpoint, String type) {
    MediaType media = OASFactory.createMediaType();
    if (!type.equals("application/json")) {
      return media.schema(
          text()
              .format("binary")
              .description(
                  file(endpoint) || type.equals("application/zip")
                      ? "The file, as it is."
                      : "One thing a line."));
    }
    examples.answer(endpoint.operation().getOperationId()).ifPresent(media::setExample);
    return media.schema(schemas.of(endpoint.answer()));
  }

  private boolean tagged(Endpoint endpoint) {
    return thing(endpoint) || file(endpoint);
  }

  /** True if the answer is a file as it was sent, and no file of things. */
  private static boolean file(Endpoint endpoint) {
    return endpoint.answer().kind() == Type.Kind.ARRAY
        || (endpoint.enveloped() && endpoint.answer().name().equals(STREAM));
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }
}
