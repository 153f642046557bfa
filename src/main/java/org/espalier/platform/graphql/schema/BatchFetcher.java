package org.espalier.platform.graphql.schema;

import graphql.language.Field;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
import org.dataloader.Try;
import org.espalier.platform.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/**
 * Calls the method of a field once for all the things of one level of the answer. Places that ask
 * with other arguments, or where it matters for other members, are called for separately.
 */
record BatchFetcher(String name, Operation operation) implements DataFetcher<Object> {

  /** Nothing is remembered: between two mutations of one request the values may change. */
  private static final DataLoaderOptions OPTIONS =
      DataLoaderOptions.newOptions().setCachingEnabled(false).build();

  @Override
  public CompletableFuture<Object> get(DataFetchingEnvironment env) {
    DataLoader<Place, Object> loader =
        env.getDataLoaderRegistry()
            .computeIfAbsent(
                name, _ -> DataLoaderFactory.newDataLoaderWithTry(this::load, OPTIONS));
    List<Field> selected = operation.looksAhead() ? env.getMergedField().getFields() : List.of();
    return loader.load(new Place(env, new Question(env.getArguments(), selected)));
  }

  private CompletionStage<List<Try<Object>>> load(List<Place> places) {
    Map<Question, List<Integer>> asked = new LinkedHashMap<>();
    for (int i = 0; i < places.size(); i++) {
      asked.computeIfAbsent(places.get(i).question(), _ -> new ArrayList<>()).add(i);
    }
    List<Try<Object>> answers = new ArrayList<>(places.stream().map(_ -> absent()).toList());
    asked.values().forEach(indexes -> answer(places, indexes, answers));
    return CompletableFuture.completedFuture(answers);
  }

  private void answer(List<Place> places, List<Integer> indexes, List<Try<Object>> answers) {
    DataFetchingEnvironment any = places.get(indexes.getFirst()).env();
    List<Object> sources = indexes.stream().map(i -> places.get(i).env().getSource()).toList();
    try {
      @Nullable Object[] values = operation.values(any);
      values[0] = sources;
      List<?> found = (List<?>) operation.call(values);
      for (int i = 0; i < indexes.size(); i++) {
        answers.set(indexes.get(i), present(found == null ? null : found.get(i)));
      }
    } catch (Exception e) {
      indexes.forEach(i -> answers.set(i, Try.failed(e)));
    }
  }

  /** A value that must be there and is not is one that the caller may not see. */
  private Try<Object> present(@Nullable Object value) {
    return value == null && !operation.result().nullable() ? absent() : Try.succeeded(value);
  }

  private static Try<Object> absent() {
    return Try.failed(CommonProblem.NOT_FOUND.because("There is nothing here that you may see."));
  }

  /** Where a value is wanted. Not a record: each place is one of its own. */
  private static final class Place {

    private final DataFetchingEnvironment env;
    private final Question question;

    Place(DataFetchingEnvironment env, Question question) {
      this.env = env;
      this.question = question;
    }

    DataFetchingEnvironment env() {
      return env;
    }

    Question question() {
      return question;
    }
  }

  /** What is wanted there. */
  private record Question(Map<String, Object> arguments, List<Field> selected) {}
}
