package org.espalier.platform.graphql.execution;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The members of an object as they are told. Thousands of objects of an answer have the same names:
 * these are kept once for all of them, and written as the bytes that they are.
 */
final class ToldMembers extends AbstractMap<String, @Nullable Object> implements JsonSerializable {

  private final List<SerializedString> names;
  private final @Nullable Object[] values;

  /** Takes the values over, one for each name. */
  ToldMembers(List<SerializedString> names, @Nullable Object[] values) {
    this.names = names;
    this.values = values;
  }

  @Override
  public Set<Map.Entry<String, @Nullable Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
        return IntStream.range(0, values.length).mapToObj(ToldMembers.this::entry).iterator();
      }

      @Override
      public int size() {
        return values.length;
      }
    };
  }

  private Map.Entry<String, @Nullable Object> entry(int place) {
    return new SimpleImmutableEntry<>(names.get(place).getValue(), values[place]);
  }

  @Override
  public void serialize(JsonGenerator json, SerializerProvider others) throws IOException {
    json.writeStartObject(this, values.length);
    for (int i = 0; i < values.length; i++) {
      json.writeFieldName(names.get(i));
      write(values[i], json, others);
    }
    json.writeEndObject();
  }

  @Override
  public void serializeWithType(JsonGenerator json, SerializerProvider others, TypeSerializer type)
      throws IOException {
    serialize(json, others);
  }

  private static void write(@Nullable Object value, JsonGenerator json, SerializerProvider others)
      throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case String text -> json.writeString(text);
      case ToldMembers members -> members.serialize(json, others);
      case BigDecimal number -> json.writeNumber(number);
      case Integer number -> json.writeNumber(number);
      case Boolean flag -> json.writeBoolean(flag);
      case List<?> list -> write(list, json, others);
      default -> others.defaultSerializeValue(value, json);
    }
  }

  private static void write(List<?> list, JsonGenerator json, SerializerProvider others)
      throws IOException {
    json.writeStartArray(list, list.size());
    for (Object element : list) {
      write(element, json, others);
    }
    json.writeEndArray();
  }
}
