package org.espalier.integration.xapi.protocol;

import jakarta.ws.rs.container.ContainerRequestContext;

/** The names that the protocol is made of. */
final class Xapi {

  /** Where it is served. */
  static final String ROOT = "/xapi";

  /** The header by which both sides say which version they speak. */
  static final String VERSION = "X-Experience-API-Version";

  /** The header that says until when everything that came can be read. */
  static final String CONSISTENT = "X-Experience-API-Consistent-Through";

  /** What statements with the files that belong to them come in. */
  static final String MULTIPART = "multipart/mixed";

  private Xapi() {}

  /** True for requests behind the protocol's paths. */
  static boolean within(ContainerRequestContext request) {
    return ("/" + path(request)).startsWith(ROOT + "/");
  }

  /** True for the question what the server is, which everybody may ask. */
  static boolean asksAbout(ContainerRequestContext request) {
    return ("/" + path(request)).equals(ROOT + "/about");
  }

  private static String path(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    return path.startsWith("/") ? path.substring(1) : path;
  }
}
