package org.espalier.platform.contract;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed contract is clean under the recommended rules of Redocly and Spectral. */
class ContractLintTest {

  private static final Path HERE = Path.of("openapi");

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
}
