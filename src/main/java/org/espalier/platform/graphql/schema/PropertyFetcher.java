package org.espalier.platform.graphql.schema;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a member of a value that is there already; costs as little as the engine allows. */
public record PropertyFetcher<S>(Function<S, @Nullable Object> accessor)
    implements LightDataFetcher<@Nullable Object> {

  @Override
  @SuppressWarnings("unchecked")
  public @Nullable Object get(
      GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> env) {
    return accessor.apply((S) source);
  }

  @Override
  @SuppressWarnings("unchecked")
  public @Nullable Object get(DataFetchingEnvironment env) {
    return accessor.apply((S) Objects.requireNonNull(env.getSource()));
  }
}
