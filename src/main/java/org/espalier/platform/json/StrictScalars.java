package org.espalier.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Scalars without coercion: a number in quotes is a fault, not a number. Faults go to the collector
 * of the read.
 */
final class StrictScalars extends SimpleModule {

  StrictScalars() {
    add(String.class, "a text", JsonToken.VALUE_STRING, StrictScalars::text);
    add(UUID.class, "a UUID", JsonToken.VALUE_STRING, (_, p) -> UUID.fromString(p.getText()));
    add(
        LocalDate.class,
        "a date such as 2026-03-31",
        JsonToken.VALUE_STRING,
        (_, p) -> Moments.day(p.getText()));
    add(
        Instant.class,
        "a date or time of RFC 3339",
        JsonToken.VALUE_STRING,
        (_, p) -> Moments.parse(p.getText()));
    add(BigDecimal.class, "a number", JsonToken.VALUE_NUMBER_INT, StrictScalars::decimal);
    add(Integer.class, "a whole number", JsonToken.VALUE_NUMBER_INT, (_, p) -> p.getIntValue());
    add(Boolean.class, "true or false", JsonToken.VALUE_TRUE, (_, p) -> p.getBooleanValue());
    setDeserializerModifier(new Readers());
  }

  /** Notes a fault at the parser's present place. */
  static void note(
      DeserializationContext context, JsonParser parser, FaultCode code, String message) {
    Faults faults = (Faults) context.getAttribute(Faults.class);
    faults.add(parser.getParsingContext().pathAsPointer().toString(), code, message);
  }

  private <T> void add(Class<T> type, String wanted, JsonToken token, Reading<T> reading) {
    addDeserializer(type, new Strict<>(type, wanted, token, reading));
  }

  private static @Nullable String text(DeserializationContext context, JsonParser parser)
      throws IOException {
    String text = parser.getText();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean halfPair =
          Character.isHighSurrogate(c)
              ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
              : Character.isLowSurrogate(c)
                  && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
      if (c == 0 || halfPair) {
        note(
            context,
            parser,
            FaultCode.INVALID_CHARACTER,
            "The text has a NUL or half a surrogate pair.");
        return null;
      }
    }
    return text;
  }

  private static @Nullable BigDecimal decimal(DeserializationContext context, JsonParser parser)
      throws IOException {
    BigDecimal value = parser.getDecimalValue().stripTrailingZeros();
    if (!Digits.fit(value)) {
      note(context, parser, FaultCode.OUT_OF_RANGE, Digits.TOO_MANY);
      return null;
    }
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  @FunctionalInterface
  private interface Reading<T> {
    @Nullable T read(DeserializationContext context, JsonParser parser) throws IOException;
  }

  private static final class Strict<T> extends StdScalarDeserializer<T> {

    private final String wanted;
    private final JsonToken token;
    private final transient Reading<T> reading;

    Strict(Class<T> type, String wanted, JsonToken token, Reading<T> reading) {
      super(type);
      this.wanted = wanted;
      this.token = token;
      this.reading = reading;
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!fits(parser.currentToken())) {
        note(context, parser, FaultCode.WRONG_TYPE, "This must be " + wanted + ".");
        parser.skipChildren();
        return null;
      }
      try {
        return reading.read(context, parser);
      } catch (DateTimeException | IllegalArgumentException e) {
        note(context, parser, FaultCode.INVALID_FORMAT, "This must be " + wanted + ".");
      } catch (com.fasterxml.jackson.core.exc.InputCoercionException e) {
        note(context, parser, FaultCode.OUT_OF_RANGE, "The number is too large.");
      }
      return null;
    }

    private boolean fits(JsonToken found) {
      return found == token
          || (token == JsonToken.VALUE_TRUE && found == JsonToken.VALUE_FALSE)
          || (handledType() == BigDecimal.class && found == JsonToken.VALUE_NUMBER_FLOAT);
    }
  }

  private static final class Readers extends BeanDeserializerModifier {

    @Override
    public JsonDeserializer<?> modifyDeserializer(
        DeserializationConfig config, BeanDescription description, JsonDeserializer<?> usual) {
      return description.getBeanClass().isRecord() ? new LocatedRecord(usual) : usual;
    }

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
        DeserializationConfig config,
        JavaType type,
        BeanDescription description,
        JsonDeserializer<?> usual) {
      Object[] constants = type.getRawClass().getEnumConstants();
      String wanted =
          "one of "
              + Arrays.stream(constants).map(Object::toString).collect(Collectors.joining(", "));
      return new Strict<Object>(
          Object.class,
          wanted,
          JsonToken.VALUE_STRING,
          (context, parser) -> {
            String name = parser.getText();
            for (Object constant : constants) {
              if (constant.toString().equals(name)) {
                return constant;
              }
            }
            note(context, parser, FaultCode.NOT_ALLOWED, "This must be " + wanted + ".");
            return null;
          });
    }
  }
}
