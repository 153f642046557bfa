package org.espalier.platform.log;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.espalier.platform.start.StartRefused;

/** The form of the log's lines: text for people, or JSON for programs. */
@Startup
@Singleton
public class LogFormat {

  private static final String JSON = "json";
  private static final Set<String> KNOWN = Set.of("plain", JSON);

  private final String format;

  LogFormat(@ConfigProperty(name = "espalier.log.format") String format) {
    if (!KNOWN.contains(format)) {
      throw new StartRefused("ESPALIER_LOG_FORMAT is to be plain or json.");
    }
    this.format = format;
  }

  /** True if programs read the log: then nothing else is written to where it goes. */
  public boolean json() {
    return format.equals(JSON);
  }
}
