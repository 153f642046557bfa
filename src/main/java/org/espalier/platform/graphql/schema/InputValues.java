package org.espalier.platform.graphql.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.espalier.platform.graphql.Patch;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.MergePatch;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Makes of arguments what the services take. Records go by way of JSON, so that they are read and
 * checked as strictly as in REST, with the same pointers.
 */
final class InputValues {

  private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

  private final StrictJson json;
  private final JsonMapper mapper =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  InputValues(StrictJson json) {
    this.json = json;
  }

  <T> Body<T> body(Object members, Class<T> type) {
    try {
      return new Body<>(json.read(mapper.writeValueAsBytes(members), type));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  Patch<?> patch(Object members) {
    return new Patch<>(new MergePatch(mapper.<ObjectNode>valueToTree(members)));
  }

  /** A value that is no record. */
  static @Nullable Object plain(String name, @Nullable Object given, Shape shape) {
    return switch (given) {
      case null -> null;
      case List<?> list -> list.stream().map(one -> plain(name, one, shape.argument())).toList();
      case String text when shape.raw() == UUID.class -> id(name, text);
      case String text -> {
        requireStorable(name, text);
        yield text;
      }
      default -> given;
    };
  }

  /** Refuses text that no database can store, which would otherwise fail there. */
  static void requireStorable(String name, @Nullable String text) {
    if (text != null && UNSTORABLE.matcher(text).find()) {
      refuse(name, FaultCode.INVALID_CHARACTER, "The text has a NUL or half a surrogate pair.");
    }
  }

  private static UUID id(String name, String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      refuse(name, FaultCode.INVALID_FORMAT, "This must be a UUID.");
      throw new IllegalStateException("unreachable", e);
    }
  }

  private static void refuse(String name, FaultCode code, String message) {
    Faults faults = new Faults();
    faults.add("/" + name, code, message);
    faults.throwIfAny();
  }
}
