package org.espalier.platform.graphql.schema;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a {@link org.espalier.platform.graphql.Graph} method: the arguments that it
 * becomes, and its value in a query.
 *
 * @param arguments none for what the engine provides
 * @param looksAhead true if the value tells what the query selects
 * @param value reads it
 */
record Parameter(List<GraphQLArgument> arguments, boolean looksAhead, Reading value) {

  /** Reads a value out of a query. */
  @FunctionalInterface
  interface Reading {
    @Nullable Object of(DataFetchingEnvironment env);
  }
}
