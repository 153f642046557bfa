package org.espalier.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Map;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;

/** Finds parameters whose text is too long or cannot be stored, wherever they stand. */
final class ParameterTexts {

  private static final List<String> HEADERS =
      List.of("If-Match", "If-None-Match", "If-Range", "Range");

  private ParameterTexts() {}

  static void check(ContainerRequestContext request, Faults faults) {
    check("?", request.getUriInfo().getQueryParameters(), faults);
    check("", request.getUriInfo().getPathParameters(), faults);
    for (String header : HEADERS) {
      check(header, header, request.getHeaders().getOrDefault(header, List.of()), faults);
    }
  }

  private static void check(String before, Map<String, List<String>> given, Faults faults) {
    given.forEach((name, texts) -> check(before + name, name, texts, faults));
  }

  private static void check(String pointer, String name, List<String> texts, Faults faults) {
    for (String text : texts) {
      int most = ParameterLimits.of(name);
      if (text.length() > most) {
        faults.add(pointer, FaultCode.TOO_LONG, "This must have at most " + most + " characters.");
      }
      if (text.indexOf('\0') >= 0) {
        faults.add(pointer, FaultCode.INVALID_CHARACTER, "The text has a NUL.");
      }
    }
  }
}
