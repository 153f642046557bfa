package org.espalier.platform.problem;

/** The problems that any operation can answer with. */
public enum CommonProblem implements ProblemType {
  INVALID_REQUEST(
      400, "The request is malformed", "Correct every fault listed in errors and send it again."),
  INVALID_CURSOR(
      400, "The cursor is not one of this list", "Start the list again without a cursor."),
  UNAUTHENTICATED(
      401,
      "A valid bearer token is needed",
      "Send Authorization: Bearer with a token of the issuer."),
  FORBIDDEN(403, "The caller may not do this", "Ask for a role or scope that allows it."),
  NOT_FOUND(
      404,
      "There is no such thing",
      "Check the id; things that you may not see are not found either."),
  METHOD_NOT_ALLOWED(
      405, "The method is not allowed here", "Use a method that the contract has for this path."),
  NOT_ACCEPTABLE(406, "None of the accepted media types is served", "Accept application/json."),
  REQUEST_TIMEOUT(
      408, "The request did not come to its end in time", "Send it again, without pauses."),
  CONFLICT(
      409, "The request does not fit the present state", "Read the thing again and decide anew."),
  ILLEGAL_TRANSITION(
      409, "The state does not allow this step", "Take one of the steps listed in allowed."),
  IN_USE(409, "Other things still refer to this one", "Detach or move them first."),
  IDEMPOTENCY_KEY_RUNNING(
      409, "The first request with this key is still running", "Send it again in a moment."),
  GONE(410, "The thing was deleted", "Nothing; its history stays in the change feed."),
  STALE_VERSION(
      412,
      "The thing was changed in the meantime",
      "Read it again and send its new ETag as If-Match."),
  PAYLOAD_TOO_LARGE(413, "The body is too large", "Send less at once, or use an import."),
  URI_TOO_LONG(414, "The address is too long", "Ask for less at once."),
  UNSUPPORTED_MEDIA_TYPE(
      415, "The body's media type is not understood", "Use a media type of the operation."),
  UNPROCESSABLE(
      422,
      "The request is well-formed but cannot be right",
      "Correct every fault listed in errors."),
  IDEMPOTENCY_KEY_REUSED(422, "The key was used for another request", "Use a new Idempotency-Key."),
  IF_MATCH_REQUIRED(
      428, "If-Match is required here", "Read the thing and send its ETag as If-Match."),
  HEADERS_TOO_LARGE(431, "The headers are too large", "Send fewer or smaller headers."),
  TOO_MANY_REQUESTS(
      429,
      "The client sends more requests than it may",
      "Send it again after the seconds of Retry-After; RateLimit tells what is left."),
  INTERNAL(
      500,
      "The server failed",
      "Report the traceId; sending the same request again is safe with a key."),
  ISSUER_UNAVAILABLE(
      503,
      "The token's issuer cannot be asked",
      "Send it again in a moment; tokens whose keys are known already go on working."),
  BUSY(503, "The server is too busy right now", "Send it again after the seconds of Retry-After.");

  private final int status;
  private final String title;
  private final String remedy;

  CommonProblem(int status, String title, String remedy) {
    this.status = status;
    this.title = title;
    this.remedy = remedy;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String remedy() {
    return remedy;
  }
}
