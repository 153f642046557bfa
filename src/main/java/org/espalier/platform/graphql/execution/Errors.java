package org.espalier.platform.graphql.execution;

import graphql.GraphQLError;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.espalier.platform.feed.TraceId;
import org.espalier.platform.http.Failures;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tells clients what went wrong, with the codes of the problem catalogue. */
@Singleton
class Errors implements DataFetcherExceptionHandler {

  private static final Logger LOG = Logger.getLogger(Errors.class);

  private final TraceId trace;

  Errors(TraceId trace) {
    this.trace = trace;
  }

  /** A problem that ends the request before anything was read. */
  GraphQLError of(ProblemException problem) {
    return new ProblemError(problem, traceId(), null, List.of());
  }

  /** The engine's own errors with a code: mistakes of the client's, or failures of ours. */
  ProblemError coded(GraphQLError error) {
    if (error instanceof ProblemError coded) {
      return coded;
    }
    List<Object> path = error.getPath();
    List<SourceLocation> locations =
        error.getLocations() == null ? List.of() : error.getLocations();
    boolean executing = path != null && !path.isEmpty();
    if (executing || error instanceof NonNullableFieldWasNullError) {
      LOG.errorf(
          "GraphQL answer is not as its schema says: %s at %s, trace %s",
          error.getClass().getSimpleName(), path, traceId());
    }
    ProblemException problem =
        executing
            ? CommonProblem.INTERNAL.because("The server failed; the failure was logged.")
            : CommonProblem.INVALID_REQUEST.because(EngineWords.plain(error.getMessage()));
    return new ProblemError(
        problem, traceId(), executing ? ResultPath.fromList(path) : null, locations);
  }

  @Override
  public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
      DataFetcherExceptionHandlerParameters failed) {
    GraphQLError error =
        new ProblemError(
            problem(failed.getException()),
            traceId(),
            failed.getPath(),
            List.of(failed.getSourceLocation()));
    return CompletableFuture.completedFuture(
        DataFetcherExceptionHandlerResult.newResult(error).build());
  }

  /** The problem that an exception is to a client. */
  ProblemException problem(Throwable thrown) {
    Throwable cause = thrown;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return Failures.problem(cause, traceId());
  }

  private String traceId() {
    @Nullable String id = trace.current();
    return id == null ? "" : id;
  }
}
