package org.espalier.integration.bulk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;

/**
 * What is in an archive of a tenant and what is not. It is its last file: an archive without it is
 * one that broke off.
 *
 * @param format what this is
 * @param version of the form; whoever reads it must know this version
 * @param madeBy the server's version
 * @param asOf when the first row was read
 * @param files those with rows, each after those that it refers to
 * @param leftOut what the archive does not have
 */
record ArchiveManifest(
    @NotNull @Pattern(regexp = FORMAT) String format,
    @NotNull Integer version,
    @NotBlank String madeBy,
    @NotNull Instant asOf,
    @NotNull List<@Valid @NotNull ArchiveFile> files,
    @NotNull List<@Valid @NotNull LeftOut> leftOut) {

  /** What manifests call themselves. */
  static final String FORMAT = "espalier-tenant";

  /** The present version of the form. */
  static final int VERSION = 1;

  /** What it is called in the archive. */
  static final String NAME = "manifest.json";
}
