package org.espalier.platform.contract;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Says how much there can be of what has no limit of its own in the code: texts of a form are as
 * long as the form allows, other texts have no NUL, numbers are as large as their type.
 *
 * <p>What is sent is limited in full. Free texts and lists of answers are not: a limit on them
 * would make it a breaking change ever to allow more.
 */
final class Limits {

  /** What every text that is sent must be: the server refuses NUL, which no text may hold. */
  static final String NO_NUL = "^[^\\u0000]*$";

  /** The largest whole number that every client can read exactly. */
  static final BigDecimal MOST_EXACT = BigDecimal.valueOf(9_007_199_254_740_991L);

  private final Schemas schemas;

  Limits(Schemas schemas) {
    this.schemas = schemas;
  }

  void complete(List<Endpoint> endpoints) {
    Usage usage = new Usage(schemas, endpoints);
    for (String name : List.copyOf(schemas.names())) {
      Schema schema = schemas.named(name);
      if (schema != null && usage.sent(name)) {
        Usage.inner(schema, Limits::sent);
      }
      if (schema != null && usage.answered(name)) {
        Usage.inner(schema, Limits::answered);
      }
    }
    endpoints.stream()
        .filter(endpoint -> endpoint.operation().getParameters() != null)
        .flatMap(endpoint -> endpoint.operation().getParameters().stream())
        .forEach(parameter -> sent(parameter.getSchema()));
  }

  private static void sent(Schema schema) {
    if (is(schema, Schema.SchemaType.STRING) && schema.getEnumeration() == null) {
      text(schema);
    }
    Usage.inner(schema, Limits::sent);
  }

  private static void text(Schema schema) {
    if (schema.getFormat() == null && schema.getPattern() == null) {
      schema.setPattern(NO_NUL);
    }
    if (schema.getFormat() != null && schema.getMaxLength() == null) {
      switch (schema.getFormat()) {
        case "uuid" -> schema.setMaxLength(36);
        case "date" -> schema.setMaxLength(10);
        case "date-time", "duration" -> schema.setMaxLength(40);
        default -> {}
      }
    }
  }

  /** Nothing that is answered counts below zero. */
  private static void answered(Schema schema) {
    if (is(schema, Schema.SchemaType.INTEGER) && schema.getMaximum() == null) {
      boolean small = "int32".equals(schema.getFormat());
      schema.setMaximum(small ? BigDecimal.valueOf(Integer.MAX_VALUE) : MOST_EXACT);
      schema.setMinimum(schema.getMinimum() == null ? BigDecimal.ZERO : schema.getMinimum());
    }
    Usage.inner(schema, Limits::answered);
  }

  private static boolean is(Schema schema, Schema.SchemaType type) {
    return schema.getType() != null && schema.getType().contains(type);
  }
}
