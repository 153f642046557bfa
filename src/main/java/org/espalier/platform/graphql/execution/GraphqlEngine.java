package org.espalier.platform.graphql.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.dataloader.DataLoaderRegistry;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.schema.Listening;
import org.espalier.platform.graphql.schema.SchemaOfGraphs;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Runs requests on the calling thread, in whose request context the caller has entered. It is made
 * for the first request, or beside the first requests of other kinds: its schema takes long.
 */
@Singleton
public class GraphqlEngine {

  private final GraphqlConfig config;
  private final Documents documents;
  private final Errors errors;
  private final OperationTimes times;
  private final GraphQLSchema schema;
  private final GraphQL graphql;

  GraphqlEngine(
      @All List<Graph> graphs,
      StrictJson json,
      GraphqlConfig config,
      Documents documents,
      Errors errors,
      OperationTimes times) {
    this.config = config;
    this.times = times;
    this.documents = documents;
    this.errors = errors;
    this.schema = SchemaOfGraphs.of(graphs, json);
    this.graphql =
        GraphQL.newGraphQL(schema)
            .defaultDataFetcherExceptionHandler(errors)
            .queryExecutionStrategy(new ReadyStrategy(errors))
            .preparsedDocumentProvider(documents)
            .build();
  }

  /** The schema in the schema definition language, in a stable order. */
  public String sdl() {
    return new SchemaPrinter(
            SchemaPrinter.Options.defaultOptions()
                .includeDirectives(false)
                .includeSchemaDefinition(false))
        .print(schema);
  }

  /** Answers a query or a mutation. */
  GraphqlAnswer answer(GraphqlRequest request) {
    return answer(request, null, _ -> {});
  }

  /**
   * Answers a request of somebody who may also listen.
   *
   * @param opened gets the events of a subscription; the answer is then of no interest
   */
  public GraphqlAnswer answer(
      GraphqlRequest request,
      @Nullable Listening listening,
      Consumer<Publisher<ExecutionResult>> opened) {
    long began = System.nanoTime();
    ExecutionInput input;
    try {
      input = input(request);
    } catch (ProblemException problem) {
      times.ended(null, OperationTimes.REFUSED, began);
      return refused(problem);
    }
    if (listening != null) {
      input.getGraphQLContext().put(Listening.class, listening);
    }
    ExecutionResult result = graphql.execute(input);
    times.ended(
        input.getGraphQLContext().get(Documents.OPERATION), OperationTimes.outcome(result), began);
    if (result.getData() instanceof Publisher<?>) {
      opened.accept(result.getData());
    }
    return shown(result, input.getGraphQLContext().get(Documents.COST));
  }

  /** What a refusal looks like. */
  public GraphqlAnswer refused(ProblemException problem) {
    return shown(
        ExecutionResultImpl.newExecutionResult().addError(errors.of(problem)).build(), null);
  }

  /** What an event looks like. */
  public GraphqlAnswer event(ExecutionResult event) {
    return shown(event, null);
  }

  /** What the end of a stream looks like that failed. */
  public GraphqlAnswer failed(Throwable thrown) {
    return refused(errors.problem(thrown));
  }

  private ExecutionInput input(GraphqlRequest request) {
    return ExecutionInput.newExecutionInput(documents.textOf(request))
        .operationName(request.operationName())
        .variables(request.variables())
        .dataLoaderRegistry(new DataLoaderRegistry())
        .locale(Locale.ENGLISH)
        .graphQLContext(
            Map.of(
                Documents.REQUEST,
                request,
                Documents.SCHEMA,
                schema,
                Introspection.INTROSPECTION_DISABLED,
                !config.introspection()))
        .build();
  }

  private GraphqlAnswer shown(ExecutionResult result, @Nullable Cost cost) {
    Map<String, Object> body = new LinkedHashMap<>();
    List<ProblemError> told = result.getErrors().stream().map(errors::coded).toList();
    if (!told.isEmpty()) {
      body.put("errors", told.stream().map(GraphQLError::toSpecification).toList());
    }
    if (result.isDataPresent()) {
      body.put("data", result.getData());
    }
    if (cost != null) {
      body.put("extensions", Map.of("cost", costs(cost)));
    }
    boolean executed = result.isDataPresent();
    return new GraphqlAnswer(executed, executed ? 200 : told.getFirst().status(), body);
  }

  private Map<String, Object> costs(Cost cost) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("depth", cost.depth());
    members.put("maxDepth", config.maxDepth());
    members.put("complexity", cost.complexity());
    members.put("maxComplexity", config.maxComplexity());
    return members;
  }
}
