package org.espalier.platform.graphql.schema;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import org.espalier.platform.graphql.EventStream;
import org.reactivestreams.Publisher;

/** Opens the stream of a subscription. */
record StreamFetcher(Operation operation) implements DataFetcher<Publisher<?>> {

  @Override
  public Publisher<?> get(DataFetchingEnvironment env) throws Exception {
    Listening listening = Objects.requireNonNull(env.getGraphQlContext().get(Listening.class));
    EventStream<?> stream =
        (EventStream<?>) Objects.requireNonNull(operation.call(operation.values(env)));
    return new PulledEvents<>(stream, listening);
  }
}
