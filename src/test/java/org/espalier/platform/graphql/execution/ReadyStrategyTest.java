package org.espalier.platform.graphql.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionStrategy;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
import org.dataloader.DataLoaderRegistry;
import org.espalier.platform.graphql.schema.PropertyFetcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers are those of the engine, faults included, and what is loaded is loaded at once. */
class ReadyStrategyTest {

  private static final String SCHEMA =
      """
      type Query { trees: [Tree!]! tree(name: String!): Tree named: [Named] }
      interface Named { name: String! }
      enum Kind { ROOT LEAF }
      type Tree implements Named {
        name: String! age: Int kind: Kind! parts: [Tree!] first: Tree must: String! gaps: [String!] any: Named fruit: [Fruit!]
      }
      type Fruit { sort: String! tree: Tree! }
      """;

  private static final Tree TWIG = new Tree("twig", null, "LEAF", null, null, "m", List.of("a"));
  private static final Tree OAK =
      new Tree("oak", 300, "ROOT", List.of(TWIG, TWIG), TWIG, "m", List.of());
  private static final Tree ILL =
      new Tree("ill", 5, "ROOT", List.of(TWIG), TWIG, null, Arrays.asList("a", null));
  private static final Tree ODD = new Tree("odd", "old", "SHRUB", List.of(ILL), null, "m", null);

  private final List<List<String>> loads = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ trees { name age kind parts { name kind parts { name } } first { name } } }",
        "{ trees { __typename a: name b: name parts { __typename deep: parts { name } } } }",
        "{ trees { ...F ... on Tree { parts { age } } } } fragment F on Tree { parts { name } name }",
        "{ trees { name @skip(if: true) age @include(if: false) kind first { name @skip(if: $no) } } }",
        "{ trees { name must } }",
        "{ trees { name first { must } parts { must } } }",
        "{ trees { gaps } }",
        "{ trees { age } }",
        "{ trees { kind } }",
        "{ trees { parts { parts { age must kind } } } }",
        "{ trees { any { name } } }",
        "{ named { name ... on Tree { age parts { name } } } }",
        "{ tree(name: \"oak\") { name parts { name } } none: tree(name: \"elm\") { must } }",
        "{ trees { fruit { sort tree { name parts { kind } } } name } }",
        "{ trees { name fruit { sort tree { fruit { sort } must } } } }",
        "{ __schema { queryType { name } } trees { name } }"
      })
  void answersAreThoseOfTheEngine(String query) {
    String asked = query.contains("$no") ? "query ($no: Boolean!) " + query : query;
    ExecutionResult ready = run(new ReadyStrategy(new SimpleDataFetcherExceptionHandler()), asked);
    ExecutionResult plain = run(new AsyncExecutionStrategy(), asked);
    Map<String, Object> told = ready.toSpecification();
    assertEquals(plain.toSpecification(), told);
    assertEquals(String.valueOf(plain.toSpecification()), String.valueOf(told), "the order");
    assertFalse(told.isEmpty());
  }

  @Test
  void whatIsLoadedIsLoadedOnceALevel() {
    run(
        new ReadyStrategy(new SimpleDataFetcherExceptionHandler()),
        "{ trees { name parts { name } fruit { sort tree { name fruit { sort } } } age } }");
    assertEquals(
        List.of(List.of("oak", "ill", "odd", "twig"), List.of("oak", "ill", "odd", "twig")), loads);
  }

  private ExecutionResult run(ExecutionStrategy strategy, String query) {
    loads.clear();
    DataLoader<Tree, List<Fruit>> loader =
        DataLoaderFactory.newDataLoader(
            trees -> {
              loads.add(trees.stream().map(Tree::name).toList());
              return CompletableFuture.completedFuture(
                  trees.stream().map(tree -> List.of(new Fruit("nut", tree))).toList());
            },
            DataLoaderOptions.newOptions().setCachingEnabled(false).build());
    ExecutionInput input =
        ExecutionInput.newExecutionInput(query)
            .variables(Map.of("no", false))
            .dataLoaderRegistry(new DataLoaderRegistry().register("fruit", loader))
            .build();
    return GraphQL.newGraphQL(schema()).queryExecutionStrategy(strategy).build().execute(input);
  }

  private static GraphQLSchema schema() {
    List<Tree> all = List.of(OAK, ILL, ODD, TWIG);
    GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry();
    fetch(code, "Query", "trees", _ -> all);
    fetch(code, "Query", "named", _ -> all);
    fetch(
        code,
        "Query",
        "tree",
        env ->
            all.stream()
                .filter(t -> t.name().equals(env.getArgument("name")))
                .findAny()
                .orElse(null));
    fetch(code, "Tree", "fruit", ReadyStrategyTest::fruit);
    read(code, "Tree", "name", Tree::name);
    read(code, "Tree", "age", Tree::age);
    read(code, "Tree", "kind", Tree::kind);
    read(code, "Tree", "parts", Tree::parts);
    read(code, "Tree", "first", Tree::first);
    read(code, "Tree", "must", Tree::must);
    read(code, "Tree", "gaps", Tree::gaps);
    read(code, "Tree", "any", Tree::first);
    code.dataFetcher(
        FieldCoordinates.coordinates("Fruit", "sort"), new PropertyFetcher<>(Fruit::sort));
    code.dataFetcher(
        FieldCoordinates.coordinates("Fruit", "tree"), new PropertyFetcher<>(Fruit::tree));
    RuntimeWiring wiring =
        RuntimeWiring.newRuntimeWiring()
            .codeRegistry(code)
            .type("Named", type -> type.typeResolver(env -> env.getSchema().getObjectType("Tree")))
            .build();
    return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring);
  }

  private static void fetch(
      GraphQLCodeRegistry.Builder code, String type, String field, DataFetcher<?> fetcher) {
    code.dataFetcher(FieldCoordinates.coordinates(type, field), fetcher);
  }

  private static CompletableFuture<Object> fruit(DataFetchingEnvironment of) {
    DataLoader<Object, Object> loader = Objects.requireNonNull(of.getDataLoader("fruit"));
    return loader.load(Objects.requireNonNull(of.getSource()));
  }

  private static void read(
      GraphQLCodeRegistry.Builder code,
      String type,
      String field,
      Function<Tree, @Nullable Object> accessor) {
    code.dataFetcher(FieldCoordinates.coordinates(type, field), new PropertyFetcher<>(accessor));
  }

  /** Something with all that can be wrong with a value. */
  private record Tree(
      String name,
      @Nullable Object age,
      String kind,
      @Nullable List<Tree> parts,
      @Nullable Tree first,
      @Nullable String must,
      @Nullable List<@Nullable String> gaps) {}

  private record Fruit(String sort, Tree tree) {}
}
