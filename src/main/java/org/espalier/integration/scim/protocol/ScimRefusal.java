package org.espalier.integration.scim.protocol;

import org.jspecify.annotations.Nullable;

/**
 * A request that SCIM refuses in its own words (RFC 7644, section 3.12; RFC 9865, section 2.2).
 * What it says is shown to the client.
 */
public final class ScimRefusal extends RuntimeException {

  private final int status;
  private final @Nullable String scimType;

  private ScimRefusal(int status, @Nullable String scimType, String detail) {
    super(detail, null, false, false);
    this.status = status;
    this.scimType = scimType;
  }

  /** The filter cannot be read, or asks for what cannot be asked for. */
  public static ScimRefusal invalidFilter(String detail) {
    return new ScimRefusal(400, "invalidFilter", detail);
  }

  /** The body is not what the operation takes. */
  public static ScimRefusal invalidSyntax(String detail) {
    return new ScimRefusal(400, "invalidSyntax", detail);
  }

  /** A path cannot be read, or leads to no attribute. */
  public static ScimRefusal invalidPath(String detail) {
    return new ScimRefusal(400, "invalidPath", detail);
  }

  /** A path leads to nothing that could be changed. */
  public static ScimRefusal noTarget(String detail) {
    return new ScimRefusal(400, "noTarget", detail);
  }

  /** A value is missing, or is not one that the attribute can have. */
  public static ScimRefusal invalidValue(String detail) {
    return new ScimRefusal(400, "invalidValue", detail);
  }

  /** The attribute cannot be changed. */
  public static ScimRefusal mutability(String detail) {
    return new ScimRefusal(400, "mutability", detail);
  }

  /** The cursor was not made by this list. */
  public static ScimRefusal invalidCursor(String detail) {
    return new ScimRefusal(400, "invalidCursor", detail);
  }

  /** The cursor was made too long ago. */
  public static ScimRefusal expiredCursor(String detail) {
    return new ScimRefusal(400, "expiredCursor", detail);
  }

  /** The size of the page is not one that a list by cursor can have. */
  public static ScimRefusal invalidCount(String detail) {
    return new ScimRefusal(400, "invalidCount", detail);
  }

  /** The request asks for more than is done at once. */
  public static ScimRefusal tooMany(String detail) {
    return new ScimRefusal(400, "tooMany", detail);
  }

  /** Another resource has the value that only one may have. */
  public static ScimRefusal uniqueness(String detail) {
    return new ScimRefusal(409, "uniqueness", detail);
  }

  /** There is nothing by this id, or nothing that the caller may know of. */
  public static ScimRefusal notFound(String detail) {
    return new ScimRefusal(404, null, detail);
  }

  /** The caller may not do this. */
  public static ScimRefusal forbidden(String detail) {
    return new ScimRefusal(403, null, detail);
  }

  /** The resource was changed since it was read. */
  public static ScimRefusal stale() {
    return new ScimRefusal(412, null, "The resource has been changed since it was read.");
  }

  /** The body has more than is taken at once. */
  public static ScimRefusal tooLarge(String detail) {
    return new ScimRefusal(413, null, detail);
  }

  /** The server does not do this. */
  public static ScimRefusal notImplemented(String detail) {
    return new ScimRefusal(501, null, detail);
  }

  public int status() {
    return status;
  }

  /** The kind of refusal among those of a status, if the protocol knows any. */
  public @Nullable String scimType() {
    return scimType;
  }

  /** The sentence about this occurrence. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
