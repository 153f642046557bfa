package org.espalier.platform.outbound;

import java.net.URI;

/** The server does not go there; the message says why, in words that a client may read. */
public final class OutboundRefused extends RuntimeException {

  OutboundRefused(URI target, String why) {
    super("The server does not go to " + shown(target) + ": " + why + ".", null, false, false);
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
