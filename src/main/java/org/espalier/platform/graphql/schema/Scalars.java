package org.espalier.platform.graphql.schema;

import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.sql.Moments;
import org.jspecify.annotations.Nullable;

/** The scalars, by the Java types that they stand for. */
final class Scalars {

  /** After the point or, by an exponent, before it; how many are stored the services decide. */
  private static final int MOST_DIGITS = 100;

  private static final GraphQLScalarType DECIMAL =
      scalar(
          "Decimal",
          "A decimal number, exact: nothing is rounded.",
          new Coercion<>(
              BigDecimal.class,
              value -> value,
              number -> writable(new BigDecimal(number.toString()))));
  private static final GraphQLScalarType LONG =
      scalar(
          "Long",
          "A whole number of up to 64 bits.",
          new Coercion<>(
              Long.class,
              value -> value,
              number -> new BigDecimal(number.toString()).longValueExact()));
  private static final GraphQLScalarType DATE =
      scalar(
          "Date",
          "A day, such as 2026-03-31.",
          new Coercion<>(
              LocalDate.class, LocalDate::toString, text -> Moments.day(text.toString())));
  private static final GraphQLScalarType DATE_TIME =
      scalar(
          "DateTime",
          "A moment, RFC 3339 with any offset; answers are in UTC.",
          new Coercion<>(Instant.class, Instant::toString, text -> Moments.parse(text.toString())));
  private static final GraphQLScalarType JSON =
      scalar(
          "JSON", "Any JSON value.", new Coercion<>(Object.class, value -> value, value -> null));

  private static final Map<Class<?>, GraphQLScalarType> KNOWN =
      Map.ofEntries(
          Map.entry(String.class, graphql.Scalars.GraphQLString),
          Map.entry(UUID.class, graphql.Scalars.GraphQLID),
          Map.entry(boolean.class, graphql.Scalars.GraphQLBoolean),
          Map.entry(Boolean.class, graphql.Scalars.GraphQLBoolean),
          Map.entry(int.class, graphql.Scalars.GraphQLInt),
          Map.entry(Integer.class, graphql.Scalars.GraphQLInt),
          Map.entry(long.class, LONG),
          Map.entry(Long.class, LONG),
          Map.entry(BigDecimal.class, DECIMAL),
          Map.entry(LocalDate.class, DATE),
          Map.entry(Instant.class, DATE_TIME),
          Map.entry(Map.class, JSON));

  private Scalars() {}

  /** The scalar of a class; null if it is none. */
  static @Nullable GraphQLScalarType of(Class<?> type) {
    return KNOWN.get(type);
  }

  /** Those that are not part of GraphQL itself. */
  static List<GraphQLScalarType> own() {
    return List.of(DECIMAL, LONG, DATE, DATE_TIME, JSON);
  }

  /** None if it is a number of very many digits that was given by its exponent. */
  private static @Nullable BigDecimal writable(BigDecimal number) {
    return Math.abs((long) number.scale()) > MOST_DIGITS ? null : number;
  }

  private static GraphQLScalarType scalar(String name, String description, Coercion<?> coercion) {
    return GraphQLScalarType.newScalar()
        .name(name)
        .description(description)
        .coercing(coercion)
        .build();
  }
}
