package org.espalier.platform.graphql.schema;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/** Calls the method of a field once for each place of the answer. */
record MethodFetcher(Operation operation) implements DataFetcher<@Nullable Object> {

  @Override
  public @Nullable Object get(DataFetchingEnvironment env) throws Exception {
    return operation.call(operation.values(env));
  }
}
