package org.espalier.integration.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A file of the sample.
 *
 * @param text NDJSON, rows as imports take them
 */
record SampleFile(String kind, String text) {

  /** The file of a kind; empty if the sample has nothing of it. */
  static Optional<SampleFile> of(String kind) {
    try (InputStream in = SampleFile.class.getResourceAsStream("/sample/" + kind + ".ndjson")) {
      return in == null
          ? Optional.empty()
          : Optional.of(
              new SampleFile(kind, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same for the same file: another edition of the sample is another import. */
  String key() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sample/" + kind + "/" + HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
