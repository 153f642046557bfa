package org.espalier.bench.floor;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A piece of evidence that decided a level. */
record EvidenceLine(
    @Nullable String id,
    @Nullable String source,
    @Nullable String level,
    @Nullable String observedAt) {

  static EvidenceLine read(JsonParser kept) throws IOException {
    String id = null;
    String source = null;
    String level = null;
    String observedAt = null;
    while (kept.nextToken() != JsonToken.END_OBJECT) {
      String name = kept.currentName();
      kept.nextToken();
      switch (name) {
        case "id" -> id = kept.getText();
        case "source" -> source = kept.getText();
        case "level" -> level = kept.getText();
        case "observedAt" -> observedAt = kept.getText();
        default -> throw new IOException("unexpected member " + name);
      }
    }
    return new EvidenceLine(id, source, level, observedAt);
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeStringField("source", source);
    json.writeFieldName("level");
    json.writeRawValue(level);
    json.writeStringField(
        "observedAt",
        observedAt == null ? null : OffsetDateTime.parse(observedAt).toInstant().toString());
    json.writeEndObject();
  }
}
