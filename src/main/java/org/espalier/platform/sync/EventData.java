package org.espalier.platform.sync;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import org.espalier.platform.sql.Json;

/** The facts that an event tells of a thing that is kept in step. */
final class EventData {

  /** Nothing but that it happened. */
  static final Json NONE = new Json("{}");

  private EventData() {}

  static Json of(String source, String externalId) {
    return new Json(
        "{\"source\":\"" + escaped(source) + "\",\"externalId\":\"" + escaped(externalId) + "\"}");
  }

  private static String escaped(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(text));
  }
}
