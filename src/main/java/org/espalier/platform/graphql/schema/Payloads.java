package org.espalier.platform.graphql.schema;

import static graphql.schema.GraphQLNonNull.nonNull;

import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.espalier.platform.graphql.Written;
import org.espalier.platform.sync.Outcome;
import org.jspecify.annotations.Nullable;

/** The types of what mutations answer: each has its own, so that it can grow. */
final class Payloads {

  private final OutputTypes types;

  Payloads(OutputTypes types) {
    this.types = types;
  }

  GraphQLOutputType of(Operation mutation) {
    String name = TypeNames.capital(mutation.name()) + "Payload";
    Shape result = mutation.result();
    GraphQLObjectType.Builder builder = GraphQLObjectType.newObject().name(name);
    if (result.is(Written.class)) {
      member(builder, name, result.argument(), source -> ((Written<?>) source).thing());
      builder.field(
          types.member(
              name,
              "outcome",
              nonNull(types.of(new Shape(Outcome.class, List.of(), false))),
              new PropertyFetcher<Written<?>>(Written::outcome)));
    } else {
      member(builder, name, result, source -> source);
    }
    return types.add(builder.build());
  }

  /** The thing itself, named by its type; ids are all that is left of deleted things. */
  private void member(
      GraphQLObjectType.Builder builder,
      String payload,
      Shape shape,
      Function<Object, @Nullable Object> accessor) {
    String name =
        shape.raw() == UUID.class ? "deletedId" : TypeNames.member(TypeNames.of(shape.raw()));
    builder.field(
        types.member(payload, name, nonNull(types.of(shape)), new PropertyFetcher<>(accessor)));
  }
}
