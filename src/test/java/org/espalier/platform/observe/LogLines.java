package org.espalier.platform.observe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.bootstrap.logging.InitialConfigurator;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.handlers.ConsoleHandler;

/** Reads along what the server writes to its log: the same lines, by the same filter and form. */
final class LogLines extends ExtHandler {

  private static final ObjectMapper STRICT = new ObjectMapper();

  private final ExtHandler console;
  private final List<String> lines = new CopyOnWriteArrayList<>();

  LogLines() {
    this.console =
        (ExtHandler)
            Arrays.stream(InitialConfigurator.DELAYED_HANDLER.getHandlers())
                .filter(ConsoleHandler.class::isInstance)
                .findFirst()
                .orElseThrow();
    InitialConfigurator.DELAYED_HANDLER.addHandler(this);
  }

  @Override
  protected void doPublish(ExtLogRecord line) {
    if (console.getFilter() == null || console.getFilter().isLoggable(line)) {
      lines.add(console.getFormatter().format(line));
    }
  }

  /** All lines until now, as they were written. */
  String text() {
    return String.join("", lines);
  }

  /** All lines, each of which has to be JSON. */
  List<JsonNode> read() {
    return text().lines().map(LogLines::read).toList();
  }

  private static JsonNode read(String line) {
    try {
      return STRICT.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError(line, e);
    }
  }

  @Override
  public void close() {
    InitialConfigurator.DELAYED_HANDLER.removeHandler(this);
  }
}
