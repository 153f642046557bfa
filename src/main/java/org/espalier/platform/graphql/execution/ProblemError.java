package org.espalier.platform.graphql.execution;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A problem as a GraphQL error: its sentence as the message, its members as extensions. What REST
 * calls a query parameter is an argument here, so {@code ?asOf} becomes {@code /asOf}.
 */
final class ProblemError implements GraphQLError {

  private final transient ProblemException problem;
  private final String traceId;
  private final @Nullable List<Object> path;
  private final transient List<SourceLocation> locations;

  ProblemError(
      ProblemException problem,
      String traceId,
      @Nullable ResultPath path,
      List<SourceLocation> locations) {
    this.problem = problem;
    this.traceId = traceId;
    this.path = path == null ? null : path.toList();
    this.locations = locations;
  }

  int status() {
    return problem.type().status();
  }

  @Override
  public String getMessage() {
    return problem.detail();
  }

  @Override
  public List<SourceLocation> getLocations() {
    return locations;
  }

  @Override
  public ErrorClassification getErrorType() {
    return ErrorType.DataFetchingException;
  }

  @Override
  @SuppressWarnings("NullAway") // the interface is written without nullness; null means no path
  public @Nullable List<Object> getPath() {
    return path;
  }

  @Override
  public Map<String, Object> getExtensions() {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("code", problem.type().name());
    extensions.put("status", status());
    extensions.put("title", problem.type().title());
    extensions.put("errors", problem.faults().stream().map(ProblemError::shown).toList());
    extensions.put("traceId", traceId);
    extensions.putAll(problem.extensions());
    return extensions;
  }

  /** Without the engine's own classification, which says nothing that the code does not. */
  @Override
  public Map<String, Object> toSpecification() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("message", getMessage());
    if (!locations.isEmpty()) {
      members.put("locations", locations.stream().map(ProblemError::shown).toList());
    }
    if (path != null) {
      members.put("path", path);
    }
    members.put("extensions", getExtensions());
    return members;
  }

  private static Map<String, Integer> shown(SourceLocation location) {
    return Map.of("line", location.getLine(), "column", location.getColumn());
  }

  private static Fault shown(Fault fault) {
    return fault.pointer().startsWith("?")
        ? new Fault("/" + fault.pointer().substring(1), fault.code(), fault.message())
        : fault;
  }
}
