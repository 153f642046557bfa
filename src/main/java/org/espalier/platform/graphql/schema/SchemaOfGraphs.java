package org.espalier.platform.graphql.schema;

import static graphql.schema.GraphQLNonNull.nonNull;

import graphql.TypeResolutionEnvironment;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.json.StrictJson;

/** Makes the schema of all {@link Graph} beans. */
public final class SchemaOfGraphs {

  /** The interface of all things that have an id of their own. */
  static final String NODE = "Node";

  private final Enums enums = new Enums();
  private final InputTypes inputs = new InputTypes(enums);
  private final GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry();
  private final Operations operations;
  private final OutputTypes outputs;

  private SchemaOfGraphs(List<Graph> graphs, StrictJson json) {
    this.operations = new Operations(graphs, new Parameters(inputs, new InputValues(json)));
    this.outputs = new OutputTypes(enums, operations, code);
  }

  /** The schema with everything that answers its fields. */
  public static GraphQLSchema of(List<Graph> graphs, StrictJson json) {
    return new SchemaOfGraphs(graphs, json).build();
  }

  private GraphQLSchema build() {
    new Connections(outputs).addPageInfo();
    Payloads payloads = new Payloads(outputs);
    GraphQLObjectType query =
        root("Query", operations.queries(), operation -> outputs.of(operation.result()));
    GraphQLObjectType mutation =
        root("Mutation", operations.mutations(), operation -> payloads.of(operation));
    GraphQLObjectType subscription =
        root(
            "Subscription",
            operations.subscriptions(),
            operation -> nonNull(outputs.of(operation.result().argument())));
    operations.extended().forEach(this::requireKnown);
    Set<GraphQLType> types = new HashSet<>(enums.all());
    types.addAll(inputs.all());
    outputs.all().forEach(type -> types.add(Objects.requireNonNull(type)));
    types.addAll(Scalars.own());
    types.add(node());
    code.typeResolver(NODE, this::typeOf);
    GraphQLSchema.Builder schema =
        GraphQLSchema.newSchema().query(query).additionalTypes(types).codeRegistry(code.build());
    if (!mutation.getFieldDefinitions().isEmpty()) {
      schema.mutation(mutation);
    }
    if (!subscription.getFieldDefinitions().isEmpty()) {
      schema.subscription(subscription);
    }
    return schema.build();
  }

  private GraphQLObjectType root(
      String name, List<Operation> fields, Function<Operation, GraphQLOutputType> type) {
    GraphQLObjectType.Builder root = GraphQLObjectType.newObject().name(name);
    fields.forEach(operation -> root.field(outputs.field(name, operation, type.apply(operation))));
    return root.build();
  }

  private static GraphQLInterfaceType node() {
    return GraphQLInterfaceType.newInterface()
        .name(NODE)
        .description("A thing with an id of its own.")
        .field(
            GraphQLFieldDefinition.newFieldDefinition()
                .name("id")
                .type(nonNull(graphql.Scalars.GraphQLID)))
        .build();
  }

  private GraphQLObjectType typeOf(TypeResolutionEnvironment env) {
    Class<?> type = env.<Object>getObject().getClass();
    return env.getSchema().getObjectType(String.valueOf(outputs.nameOf(type)));
  }

  private void requireKnown(Class<?> type) {
    if (outputs.nameOf(type) == null) {
      throw new IllegalStateException("nothing leads to " + type + ", which fields are added to");
    }
  }
}
