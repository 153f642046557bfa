package org.espalier.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Remembers where the record stands that is being read. Jackson buffers a record's unknown members
 * and reports them at its end, when the parser can no longer tell the place.
 */
final class LocatedRecord extends DelegatingDeserializer {

  LocatedRecord(JsonDeserializer<?> reader) {
    super(reader);
  }

  @Override
  protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
    return new LocatedRecord(reader);
  }

  @Override
  public @Nullable Object deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    Deque<String> places = places(context);
    places.push(parser.getParsingContext().pathAsPointer().toString());
    try {
      return super.deserialize(parser, context);
    } finally {
      places.pop();
    }
  }

  /** The pointer of a member of the record that is being read. */
  static String member(DeserializationContext context, String name) {
    return places(context).peek() + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  @SuppressWarnings("unchecked")
  private static Deque<String> places(DeserializationContext context) {
    Object known = context.getAttribute(LocatedRecord.class);
    if (known == null) {
      known = new ArrayDeque<String>();
      context.setAttribute(LocatedRecord.class, known);
    }
    return (Deque<String>) known;
  }
}
