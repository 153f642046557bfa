package org.espalier.platform.graphql.execution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.espalier.platform.graphql.Effort;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.schema.Listening;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;

/**
 * Remembers queries: those that were read and found valid, and those that clients name by their
 * hash (automatic persisted queries). Queries have no tenant's data in them. A valid query that
 * asks for too much is refused here, before it runs.
 */
@Singleton
class Documents implements PreparsedDocumentProvider {

  /** Of all remembered texts together, in characters. */
  private static final long MOST_TEXT = 8_000_000;

  /** Where the request and the schema are found in the context of an execution. */
  static final String REQUEST = "espalier.request";

  static final String SCHEMA = "espalier.schema";
  static final String COST = "espalier.cost";

  /** Where it is kept whether an execution reads, writes or listens. */
  static final String OPERATION = "espalier.operation";

  private final GraphqlConfig config;
  private final Errors errors;
  private final List<Effort> efforts;
  private final Cache<String, PreparsedDocumentEntry> valid = cache();
  private final Cache<String, String> persisted = cache();

  Documents(GraphqlConfig config, Errors errors, @All List<Graph> graphs) {
    this.config = config;
    this.errors = errors;
    this.efforts = graphs.stream().flatMap(graph -> graph.efforts().stream()).toList();
  }

  private static <V> Cache<String, V> cache() {
    return Caffeine.newBuilder()
        .maximumWeight(MOST_TEXT)
        .<String, V>weigher(
            (key, value) -> value instanceof String text ? text.length() : key.length())
        .build();
  }

  /**
   * The text of a request's query, which may be given by hash only.
   *
   * @throws ProblemException PERSISTED_QUERY_NOT_FOUND or PERSISTED_QUERY_MISMATCH
   */
  String textOf(GraphqlRequest request) {
    String query = request.query();
    String hash = request.hash();
    if (hash == null) {
      return Objects.requireNonNull(query);
    }
    if (query == null) {
      String known = persisted.getIfPresent(hash);
      if (known == null) {
        throw GraphqlProblem.PERSISTED_QUERY_NOT_FOUND.because("PersistedQueryNotFound");
      }
      return known;
    }
    if (!hash.equals(hashOf(query))) {
      throw GraphqlProblem.PERSISTED_QUERY_MISMATCH.because("provided sha does not match query");
    }
    persisted.put(hash, query);
    return query;
  }

  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> reader) {
    PreparsedDocumentEntry known = valid.getIfPresent(input.getQuery());
    PreparsedDocumentEntry entry = known == null ? reader.apply(input) : known;
    if (!entry.hasErrors() && known == null) {
      valid.put(input.getQuery(), entry);
    }
    return CompletableFuture.completedFuture(
        entry.hasErrors()
            ? entry
            : refusal(input, entry.getDocument())
                .map(problem -> new PreparsedDocumentEntry(List.of(errors.of(problem))))
                .orElse(entry));
  }

  private Optional<ProblemException> refusal(ExecutionInput input, Document document) {
    Optional<OperationDefinition> operation = operation(document, input.getOperationName());
    if (operation.isEmpty()) {
      return Optional.empty();
    }
    input.getGraphQLContext().put(OPERATION, operation.get().getOperation());
    GraphqlRequest request = input.getGraphQLContext().get(REQUEST);
    GraphQLSchema schema = input.getGraphQLContext().get(SCHEMA);
    if (request.readOnly()
        && operation.get().getOperation() != OperationDefinition.Operation.QUERY) {
      return Optional.of(
          CommonProblem.METHOD_NOT_ALLOWED.because("GET reads only: send a mutation by POST."));
    }
    if (operation.get().getOperation() == OperationDefinition.Operation.SUBSCRIPTION
        && !input.getGraphQLContext().hasKey(Listening.class)) {
      return Optional.of(
          CommonProblem.INVALID_REQUEST.because(
              "A subscription needs a WebSocket that speaks graphql-transport-ws."));
    }
    Cost cost =
        new CostCounter(schema, document, input.getRawVariables().toMap(), efforts)
            .of(operation.get());
    input.getGraphQLContext().put(COST, cost);
    if (cost.depth() > config.maxDepth()) {
      return Optional.of(
          GraphqlProblem.QUERY_TOO_DEEP.because(
              "The query has %d levels of fields; %d are allowed."
                  .formatted(cost.depth(), config.maxDepth())));
    }
    return cost.complexity() <= config.maxComplexity()
        ? Optional.empty()
        : Optional.of(
            GraphqlProblem.QUERY_TOO_COMPLEX.because(
                "The query may ask for %d values; %d are allowed."
                    .formatted(cost.complexity(), config.maxComplexity())));
  }

  /** The operation that is meant; none if that is not clear, which the engine tells then. */
  private static Optional<OperationDefinition> operation(Document document, String name) {
    List<OperationDefinition> all = document.getDefinitionsOfType(OperationDefinition.class);
    return name == null || name.isEmpty()
        ? all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty()
        : all.stream().filter(operation -> name.equals(operation.getName())).findFirst();
  }

  private static String hashOf(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
