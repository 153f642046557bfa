package org.espalier.platform.outbound;

import java.net.URI;

/** The server does not go there; the message says why, in words that a client may read. */
public final class OutboundRefused extends RuntimeException {

  private final boolean unknown;

  OutboundRefused(URI target, String why) {
    this(target, why, false);
  }

  /**
   * A refusal.
   *
   * @param unknown true if the host has no address now, which may be otherwise later
   */
  OutboundRefused(URI target, String why, boolean unknown) {
    super("The server does not go to " + shown(target) + ": " + why + ".", null, false, false);
    this.unknown = unknown;
  }

  /** True if the host has no address now, which may be otherwise later. */
  public boolean unknown() {
    return unknown;
  }

  /** The whole sentence. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** Without credentials and without anything that a log or a person would stumble over. */
  private static String shown(URI target) {
    String host = target.getHost();
    return host == null ? "this address" : host.replaceAll("[^\\x21-\\x7e]", "?");
  }
}
