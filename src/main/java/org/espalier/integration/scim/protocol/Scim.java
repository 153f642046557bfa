package org.espalier.integration.scim.protocol;

/** The names that the protocol is made of. */
public final class Scim {

  /** Where it is served. */
  public static final String ROOT = "/scim/v2";

  /** The media type of what is sent and answered. */
  public static final String JSON = "application/scim+json";

  public static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
  public static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";
  public static final String BULK_RESPONSE = "urn:ietf:params:scim:api:messages:2.0:BulkResponse";

  /** The most resources on a page. */
  public static final int MOST_RESULTS = 200;

  /** The most operations in a request. */
  public static final int MOST_OPERATIONS = 1_000;

  /** The resources on a page, if the request does not say how many. */
  public static final int USUAL_RESULTS = 100;

  private Scim() {}

  /** True for paths behind the root, in any case: clients write the names of endpoints so. */
  static boolean within(String path) {
    int end = ROOT.length();
    return path.regionMatches(true, 0, ROOT, 0, end)
        && (path.length() == end || path.charAt(end) == '/');
  }
}
