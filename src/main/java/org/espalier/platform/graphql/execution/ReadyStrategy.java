package org.espalier.platform.graphql.execution;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.schema.GraphQLObjectType;
import java.util.Optional;

/**
 * Tells trees of values that are there already in one go. The engine asks for every single value,
 * remembers where it stands and how it completes: some microseconds each, which counts where
 * thousands are told. What has a fault in it goes the engine's way, which tells of it.
 */
final class ReadyStrategy extends AsyncExecutionStrategy {

  ReadyStrategy(DataFetcherExceptionHandler handler) {
    super(handler);
  }

  @Override
  protected Object resolveFieldWithInfo(
      ExecutionContext context, ExecutionStrategyParameters parameters) {
    GraphQLObjectType parent =
        (GraphQLObjectType) parameters.getExecutionStepInfo().getUnwrappedNonNullType();
    Optional<ReadyField> ready = of(context).of(parent, parameters.getField());
    if (ready.isEmpty()) {
      return super.resolveFieldWithInfo(context, parameters);
    }
    Object told;
    try {
      told = ready.get().tell(parameters.getSource());
    } catch (RuntimeException fault) {
      return super.resolveFieldWithInfo(context, parameters);
    }
    // Whoever waits for all fields of a level, to load what is below them, has to hear of this one.
    context
        .getDataLoaderDispatcherStrategy()
        .fieldFetched(context, parameters, ready.get().fetcher(), told);
    return new FieldValueInfo(FieldValueInfo.CompleteValueType.SCALAR, told);
  }

  /** What was fetched, be it by a method, goes the same way with all that is below it. */
  @Override
  protected FieldValueInfo completeValue(
      ExecutionContext context, ExecutionStrategyParameters parameters) {
    Object fetched = parameters.getSource();
    Optional<ReadyValue> ready =
        fetched == null
            ? Optional.empty()
            : of(context)
                .below(
                    parameters.getExecutionStepInfo().getUnwrappedNonNullType(),
                    parameters.getField());
    if (ready.isEmpty()) {
      return super.completeValue(context, parameters);
    }
    Object told;
    try {
      told = ready.get().tell(fetched);
    } catch (RuntimeException fault) {
      return super.completeValue(context, parameters);
    }
    return told == null
        ? super.completeValue(context, parameters)
        : new FieldValueInfo(FieldValueInfo.CompleteValueType.SCALAR, told);
  }

  private static ReadyFields of(ExecutionContext context) {
    return context
        .getGraphQLContext()
        .computeIfAbsent(ReadyFields.class, _ -> new ReadyFields(context));
  }
}
