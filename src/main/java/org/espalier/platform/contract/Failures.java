package org.espalier.platform.contract;

import static org.espalier.platform.problem.CommonProblem.BUSY;
import static org.espalier.platform.problem.CommonProblem.CONFLICT;
import static org.espalier.platform.problem.CommonProblem.FORBIDDEN;
import static org.espalier.platform.problem.CommonProblem.GONE;
import static org.espalier.platform.problem.CommonProblem.HEADERS_TOO_LARGE;
import static org.espalier.platform.problem.CommonProblem.IDEMPOTENCY_KEY_REUSED;
import static org.espalier.platform.problem.CommonProblem.IDEMPOTENCY_KEY_RUNNING;
import static org.espalier.platform.problem.CommonProblem.IF_MATCH_REQUIRED;
import static org.espalier.platform.problem.CommonProblem.ILLEGAL_TRANSITION;
import static org.espalier.platform.problem.CommonProblem.INTERNAL;
import static org.espalier.platform.problem.CommonProblem.INVALID_CURSOR;
import static org.espalier.platform.problem.CommonProblem.INVALID_REQUEST;
import static org.espalier.platform.problem.CommonProblem.IN_USE;
import static org.espalier.platform.problem.CommonProblem.NOT_ACCEPTABLE;
import static org.espalier.platform.problem.CommonProblem.NOT_FOUND;
import static org.espalier.platform.problem.CommonProblem.PAYLOAD_TOO_LARGE;
import static org.espalier.platform.problem.CommonProblem.REQUEST_TIMEOUT;
import static org.espalier.platform.problem.CommonProblem.STALE_VERSION;
import static org.espalier.platform.problem.CommonProblem.TOO_MANY_REQUESTS;
import static org.espalier.platform.problem.CommonProblem.UNAUTHENTICATED;
import static org.espalier.platform.problem.CommonProblem.UNPROCESSABLE;
import static org.espalier.platform.problem.CommonProblem.UNSUPPORTED_MEDIA_TYPE;
import static org.espalier.platform.problem.CommonProblem.URI_TOO_LONG;

import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.espalier.platform.problem.ProblemType;
import org.espalier.platform.problem.Problems;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/** Says which problems operations can answer with, by the rules that hold for all of them. */
final class Failures {

  private final Catalogue catalogue;
  private final ProblemResponses responses;

  /** Paths of things that leave a tombstone, with the package that serves them. */
  private final Map<String, String> deletable = new HashMap<>();

  Failures(IndexView index, Components components, List<Endpoint> endpoints) {
    this.catalogue = new Catalogue(index);
    this.responses = new ProblemResponses(components);
    endpoints.stream()
        .filter(endpoint -> endpoint.is(HttpMethod.GET) && endpoint.path().endsWith("}"))
        .filter(endpoint -> deletable(index.getClassByName(endpoint.answer().name())))
        .forEach(endpoint -> deletable.put(endpoint.path(), packageOf(endpoint)));
  }

  private static boolean deletable(@Nullable ClassInfo view) {
    return view != null && view.isRecord() && view.recordComponent("deletedAt") != null;
  }

  private static String packageOf(Endpoint endpoint) {
    return endpoint.resource().name().packagePrefix();
  }

  /** Adds a response for every status that a problem can have here. */
  void describe(Endpoint endpoint) {
    SortedSet<ProblemType> types = new TreeSet<>(Catalogue.ORDER);
    Collections.addAll(
        types, INVALID_REQUEST, URI_TOO_LONG, HEADERS_TOO_LARGE, TOO_MANY_REQUESTS, INTERNAL, BUSY);
    door(endpoint, types);
    body(endpoint, types);
    thing(endpoint, types);
    command(endpoint, types);
    var stated = endpoint.method().declaredAnnotation(Problems.class);
    if (stated != null) {
      for (String code : stated.value().asStringArray()) {
        types.add(catalogue.named(code));
      }
    }
    types.stream()
        .map(ProblemType::status)
        .distinct()
        .forEach(status -> responses.add(endpoint, status, of(status, types)));
  }

  private static List<ProblemType> of(int status, SortedSet<ProblemType> types) {
    List<ProblemType> same = new ArrayList<>(types);
    same.removeIf(type -> type.status() != status);
    return same;
  }

  private static void door(Endpoint endpoint, SortedSet<ProblemType> types) {
    if (!endpoint.annotated(PermitAll.class)) {
      types.add(UNAUTHENTICATED);
      types.add(FORBIDDEN);
    }
    if (endpoint.answer().kind() != Type.Kind.VOID) {
      types.add(NOT_ACCEPTABLE);
    }
    if (endpoint.listed().isPresent()) {
      types.add(INVALID_CURSOR);
    }
  }

  private static void body(Endpoint endpoint, SortedSet<ProblemType> types) {
    if (endpoint.operation().getRequestBody() != null) {
      Collections.addAll(
          types, REQUEST_TIMEOUT, PAYLOAD_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, UNPROCESSABLE);
    }
  }

  /** What goes with a path that names a thing. */
  private void thing(Endpoint endpoint, SortedSet<ProblemType> types) {
    preconditions(endpoint, types);
    if (!endpoint.path().contains("{")) {
      return;
    }
    if (!endpoint.is(HttpMethod.PUT) || endpoint.path().contains("{id}")) {
      types.add(NOT_FOUND);
      String thing = endpoint.path().substring(0, endpoint.path().indexOf('}') + 1);
      if (packageOf(endpoint).equals(deletable.get(thing))) {
        types.add(GONE);
      }
    }
  }

  private static void preconditions(Endpoint endpoint, SortedSet<ProblemType> types) {
    List<Parameter> parameters = endpoint.operation().getParameters();
    if (parameters != null) {
      parameters.stream()
          .filter(parameter -> parameter.getName().equals("If-Match"))
          .forEach(parameter -> precondition(parameter, types));
    }
  }

  private static void precondition(Parameter ifMatch, SortedSet<ProblemType> types) {
    types.add(STALE_VERSION);
    if (Boolean.TRUE.equals(ifMatch.getRequired())) {
      types.add(IF_MATCH_REQUIRED);
    }
  }

  private static void command(Endpoint endpoint, SortedSet<ProblemType> types) {
    if (!endpoint.command()) {
      return;
    }
    types.add(CONFLICT);
    if (endpoint.keyed()) {
      types.add(IDEMPOTENCY_KEY_RUNNING);
      types.add(IDEMPOTENCY_KEY_REUSED);
    }
    if (endpoint.answer().kind() == Type.Kind.VOID) {
      types.add(IN_USE);
    }
    if (endpoint.is(HttpMethod.POST) && endpoint.path().endsWith("/transitions")) {
      types.add(ILLEGAL_TRANSITION);
    }
  }
}
