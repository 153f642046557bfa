package org.espalier.integration.bulk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * A file of an archive.
 *
 * @param kind what its rows are
 * @param file its name
 * @param rows how many it has
 * @param sha256 of its bytes, in hexadecimal
 */
record ArchiveFile(
    @NotBlank String kind, @NotBlank String file, @NotNull Integer rows, @NotBlank String sha256) {

  private static final String ENDING = ".ndjson";

  /** What the file of a kind is called. */
  static String name(String kind) {
    return kind + ENDING;
  }

  /** The kind that a file is of by its name. */
  static String kind(String name) {
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }
}
