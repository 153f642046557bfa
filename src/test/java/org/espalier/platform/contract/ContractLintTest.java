package org.espalier.platform.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The committed contract is clean under the recommended rules of Redocly and all of Spectral's and
 * of OWASP's, but for what {@code openapi/spectral.yaml} gives a reason for.
 */
class ContractLintTest {

  private static final Path HERE = Path.of("openapi");

  /** A line and what of the limits is missing there. */
  private static final Pattern LIMIT =
      Pattern.compile(":(\\d+):\\d+ .*owasp:api4:2023-((?:string|array|integer)-[a-z]+)");

  @Test
  void redoclyFindsNothing() {
    Tools.run(
        HERE,
        Tools.npm("redocly"),
        "lint",
        "--config",
        "redocly.yaml",
        "--max-problems",
        "20",
        "openapi.yaml");
  }

  @Test
  void spectralFindsNothing() {
    Tools.run(
        HERE,
        Tools.npm("spectral"),
        "lint",
        "--ruleset",
        "spectral.yaml",
        "--fail-severity",
        "hint",
        "openapi.yaml");
  }

  @Test
  void spectralFindsWhatIsSentWithoutLimit() {
    String found =
        Tools.refused(
            HERE,
            Tools.npm("spectral"),
            "lint",
            "--ruleset",
            "spectral.yaml",
            "--format",
            "text",
            "../src/test/resources/contract/unlimited.yaml");
    assertEquals(
        List.of(
            "array-limit 29",
            "array-limit 34",
            "integer-limit 35",
            "string-limit 12",
            "string-limit 28",
            "string-restricted 12",
            "string-restricted 28",
            "string-restricted 29"),
        LIMIT
            .matcher(found)
            .results()
            .map(result -> result.group(2) + " " + result.group(1))
            .sorted()
            .toList(),
        found);
  }
}
