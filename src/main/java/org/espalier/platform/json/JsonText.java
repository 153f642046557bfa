package org.espalier.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.espalier.platform.sql.Json;

/** JSON that we wrote ourselves: columns of the database, where strictness would serve nobody. */
public final class JsonText {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /** Readers of lists are costly to make and cheap to keep. */
  private static final ClassValue<ObjectReader> LISTS =
      new ClassValue<>() {
        @Override
        protected ObjectReader computeValue(Class<?> type) {
          return MAPPER.readerForListOf(type);
        }
      };

  private JsonText() {}

  /** The elements of an array. */
  public static <T> List<T> list(String json, Class<T> type) {
    try {
      return LISTS.get(type).readValue(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not a list of " + type, e);
    }
  }

  /** An object. */
  public static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not a " + type, e);
    }
  }

  /** The text of a value. */
  public static Json of(Object value) {
    try {
      return new Json(MAPPER.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
