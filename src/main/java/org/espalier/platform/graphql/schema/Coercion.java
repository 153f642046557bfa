package org.espalier.platform.graphql.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a scalar is read and written.
 *
 * @param type its Java class
 * @param written how a value is shown
 * @param read makes a value of text or a number; fails with an exception if it cannot
 */
record Coercion<T>(Class<T> type, Function<T, Object> written, Function<Object, @Nullable T> read)
    implements Coercing<T, Object> {

  @Override
  public Object serialize(Object value, GraphQLContext context, Locale locale) {
    if (!type.isInstance(value)) {
      throw new CoercingSerializeException("not a " + type.getSimpleName());
    }
    return written.apply(type.cast(value));
  }

  @Override
  public T parseValue(Object input, GraphQLContext context, Locale locale) {
    T value = parsed(input);
    if (value == null) {
      throw new CoercingParseValueException("The value is not of the type's form.");
    }
    return value;
  }

  @Override
  public T parseLiteral(
      Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    Object plain =
        switch (input) {
          case StringValue text -> text.getValue();
          case IntValue number -> number.getValue();
          case FloatValue number -> number.getValue();
          default -> null;
        };
    T value = plain == null ? null : parsed(plain);
    if (value == null) {
      throw new CoercingParseLiteralException("The value is not of the type's form.");
    }
    return value;
  }

  /** Numbers are given as numbers and all else as text, as in JSON. */
  private @Nullable T parsed(Object input) {
    if (Number.class.isAssignableFrom(type) != input instanceof Number) {
      return null;
    }
    try {
      return read.apply(input);
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      return null;
    }
  }
}
