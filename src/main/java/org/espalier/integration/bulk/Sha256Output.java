package org.espalier.integration.bulk;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A stream of lines that knows how many there were and what they amount to. */
final class Sha256Output extends FilterOutputStream {

  private final MessageDigest digest;
  private int lines;

  Sha256Output(OutputStream out) {
    super(out);
    this.digest = digest();
  }

  /** A digest that has seen nothing yet. */
  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void write(int one) throws IOException {
    out.write(one);
    digest.update((byte) one);
    lines += one == '\n' ? 1 : 0;
  }

  @Override
  public void write(byte[] some, int from, int length) throws IOException {
    out.write(some, from, length);
    digest.update(some, from, length);
    for (int i = from; i < from + length; i++) {
      lines += some[i] == '\n' ? 1 : 0;
    }
  }

  /** How many lines ended. */
  int lines() {
    return lines;
  }

  /** The digest of all bytes, in hexadecimal; asked for once. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
