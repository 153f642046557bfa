package org.espalier;

import java.util.ArrayList;
import java.util.List;
import org.espalier.platform.security.DevIssuer;

/**
 * What the server prints when it is ready: where everything is and, with development tokens, what
 * to paste first. Immutable.
 *
 * @param base scheme, host and port
 * @param database where the data is
 * @param sample what became of the sample tenant
 */
record Banner(
    String version,
    String base,
    String database,
    String sample,
    List<String> tokens,
    List<String> commands) {

  Banner {
    tokens = List.copyOf(tokens);
    commands = List.copyOf(commands);
  }

  Banner(String version, String base, String database, String sample) {
    this(version, base, database, sample, List.of(), List.of());
  }

  /** With a token, as a line that a shell takes. */
  Banner token(String variable, String whose, String token) {
    String line = "export " + variable + "=" + token + "  # " + whose;
    return new Banner(version, base, database, sample, and(tokens, line), commands);
  }

  /** With a request to begin with. */
  Banner command(String why, String variable, String options, String path) {
    String line =
        "# "
            + why
            + "\ncurl -s "
            + options
            + "-H \"Authorization: Bearer $"
            + variable
            + "\" "
            + base
            + path;
    return new Banner(version, base, database, sample, tokens, and(commands, line));
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("\nEspalier ").append(version).append(" is ready\n\n");
    place(text, "REST", base + "/api/v1");
    place(text, "GraphQL", base + "/graphql");
    place(text, "OpenAPI", base + "/openapi");
    place(text, "Health", base + "/q/health");
    place(text, "Data", database);
    place(text, "Sample", sample);
    if (!tokens.isEmpty()) {
      text.append("\n# Development tokens, good for ")
          .append(DevIssuer.LIFETIME.toHours())
          .append(" hours on this machine:\n");
      tokens.forEach(line -> text.append(line).append('\n'));
    }
    commands.forEach(line -> text.append('\n').append(line).append('\n'));
    return text.append('\n').toString();
  }

  private static void place(StringBuilder text, String what, String where) {
    text.append(String.format("  %-9s %s%n", what, where));
  }

  private static List<String> and(List<String> lines, String line) {
    List<String> all = new ArrayList<>(lines);
    all.add(line);
    return all;
  }
}
