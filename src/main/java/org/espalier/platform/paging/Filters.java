package org.espalier.platform.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list: query parameters that were given, as conditions over the list's statement.
 */
public final class Filters {

  private final Params params = new Params();
  private final List<Condition> conditions = new ArrayList<>();

  /** Filters by an id; the condition has the parameter's name as its own parameter. */
  public Filters uuid(String name, @Nullable String text, String condition) {
    UUID value = params.uuid(name, text);
    return value == null ? this : add(Condition.of(condition, Args.of(name, value)));
  }

  /**
   * Filters by one of several names; the condition has the parameter's name as its own parameter.
   */
  public <E extends Enum<E>> Filters choice(
      String name, @Nullable String text, Class<E> type, String condition) {
    E value = params.choice(name, text, type);
    return value == null ? this : add(Condition.of(condition, Args.of(name, value.name())));
  }

  /** Filters by a text; the condition has the parameter's name as its own parameter. */
  public Filters text(String name, @Nullable String text, String condition) {
    return text == null ? this : add(Condition.of(condition, Args.of(name, text)));
  }

  /** Filters by whether a condition holds: {@code true} or {@code false}. */
  public Filters flag(String name, @Nullable String text, Condition condition) {
    Boolean value = params.flag(name, text);
    if (value == null) {
      return this;
    }
    String holds = "coalesce(" + condition.sql() + ", false)";
    return add(Condition.of(value ? holds : "not " + holds, condition.args()));
  }

  /**
   * Full-text search: every word of the question must begin a word of the thing.
   *
   * @param document the SQL expression of the thing's text vector, as indexed
   */
  public Filters search(@Nullable String question, String document) {
    return search(question, words -> document + " @@ " + words);
  }

  /**
   * The same over several texts.
   *
   * @param found the condition that one of them is found, made of the SQL expression of the words
   */
  public Filters search(@Nullable String question, UnaryOperator<String> found) {
    if (question == null) {
      return this;
    }
    String words = SearchWords.of(question);
    return add(
        words.isEmpty()
            ? Condition.NONE
            : Condition.of(found.apply("to_tsquery('simple', :q)"), Args.of("q", words)));
  }

  public Filters add(Condition condition) {
    conditions.add(condition);
    return this;
  }

  /**
   * All of them as one condition, for questions that are no list.
   *
   * @throws org.espalier.platform.problem.ProblemException INVALID_REQUEST if a parameter was wrong
   */
  public Condition condition() {
    params.done();
    return Condition.and(conditions);
  }

  /** For reading further parameters. */
  public Params params() {
    return params;
  }

  /** What was asked for so far. */
  public List<Condition> conditions() {
    return conditions;
  }
}
