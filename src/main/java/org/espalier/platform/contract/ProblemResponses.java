package org.espalier.platform.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.espalier.platform.problem.ProblemType;
import org.espalier.platform.problem.ProblemView;

/** The problem responses of the contract; operations with the same problems share them. */
final class ProblemResponses {

  private final Components components;

  ProblemResponses(Components components) {
    this.components = components;
  }

  /** Says that an operation can answer with a status for these reasons. */
  void add(Endpoint endpoint, int status, List<ProblemType> types) {
    String name = types.stream().map(ProblemResponses::camel).collect(Collectors.joining("Or"));
    if (components.getResponses() == null || !components.getResponses().containsKey(name)) {
      components.addResponse(name, response(status, types));
    }
    endpoint
        .operation()
        .getResponses()
        .addAPIResponse(
            Integer.toString(status),
            OASFactory.createAPIResponse().ref("#/components/responses/" + name));
  }

  private static APIResponse response(int status, List<ProblemType> types) {
    MediaType media = OASFactory.createMediaType().schema(Schemas.ref("Problem"));
    types.forEach(type ->
        media.addExample(
            type.name(), OASFactory.createExample().summary(type.title()).value(example(type))));
    APIResponse response =
        OASFactory.createAPIResponse()
            .description(
                types.stream()
                    .map(type -> "`" + type.name() + "`: " + Words.small(type.title()) + ".")
                    .collect(Collectors.joining(" ")))
            .content(OASFactory.createContent().addMediaType(ProblemView.MEDIA_TYPE, media));
    AnswerHeaders.RATE.forEach(name -> header(response, name));
    switch (status) {
      case 401 -> header(response, "WWW-Authenticate");
      case 416 -> header(response, "Content-Range");
      case 429, 503 -> header(response, "Retry-After");
      default -> {}
    }
    return response;
  }

  private static void header(APIResponse response, String name) {
    response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
  }

  private static Map<String, Object> example(ProblemType type) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", type.urn());
    problem.put("title", type.title());
    problem.put("status", type.status());
    problem.put("detail", type.remedy());
    problem.put("instance", "/api/v1/employees");
    problem.put("code", type.name());
    problem.put("errors", List.of());
    problem.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
    return problem;
  }

  private static String camel(ProblemType type) {
    return Words.camel(type.name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }
}
