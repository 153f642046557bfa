package org.espalier.platform.problem;

/** The problems that any operation can answer with. */
public enum CommonProblem implements ProblemType {
  INVALID_REQUEST(
      400,
      "The request is malformed",
      "The request cannot be read as the contract has it: a member, a parameter or the whole body"
          + " has the wrong shape.",
      "Correct every fault listed in errors and send it again."),
  INVALID_CURSOR(
      400,
      "The cursor is not one of this list",
      "A cursor belongs to the list and the order that it came with; this one comes from elsewhere"
          + " or was changed.",
      "Start the list again without a cursor."),
  UNAUTHENTICATED(
      401,
      "A valid bearer token is needed",
      "No bearer token came along, or one that is expired, badly signed, or of an issuer or"
          + " audience that does not count here.",
      "Send Authorization: Bearer with a token of the issuer."),
  FORBIDDEN(
      403,
      "The caller may not do this",
      "The thing is known to exist, and the caller's roles, scopes and relations do not allow this"
          + " with it.",
      "Ask for a role or scope that allows it."),
  NOT_FOUND(
      404,
      "There is no such thing",
      "Nothing is there under this path or id, or the caller may not know that it is there.",
      "Check the id; things that you may not see are not found either."),
  METHOD_NOT_ALLOWED(
      405,
      "The method is not allowed here",
      "The path exists, and this method is none of those that it has.",
      "Use a method that the contract has for this path."),
  NOT_ACCEPTABLE(
      406,
      "None of the accepted media types is served",
      "The Accept header names only media types in which this operation does not answer.",
      "Accept application/json."),
  REQUEST_TIMEOUT(
      408,
      "The request did not come to its end in time",
      "The server waited for the rest of the request and gave up; nothing of it was kept.",
      "Send it again, without pauses."),
  CONFLICT(
      409,
      "The request does not fit the present state",
      "The thing, or another one, is in a state in which this cannot be done, or was changed at the"
          + " same moment.",
      "Read the thing again and decide anew."),
  ILLEGAL_TRANSITION(
      409,
      "The state does not allow this step",
      "A workflow goes from state to state by fixed steps, and this one does not begin at the"
          + " present state.",
      "Take one of the steps listed in allowed."),
  IN_USE(
      409,
      "Other things still refer to this one",
      "The thing cannot be deleted as long as others refer to it; the sentence says which.",
      "Detach or move them first."),
  IDEMPOTENCY_KEY_RUNNING(
      409,
      "The first request with this key is still running",
      "A request with this Idempotency-Key came before and has not ended yet.",
      "Send it again in a moment."),
  GONE(
      410,
      "The thing is not there any more",
      "The thing was there and was deleted, or ended; its id will not be used again.",
      "Nothing; its history stays in the change feed."),
  STALE_VERSION(
      412,
      "The thing was changed in the meantime",
      "The entity tag or revision that was sent is not that of the thing as it is now.",
      "Read it again and send its new ETag as If-Match."),
  PAYLOAD_TOO_LARGE(
      413,
      "The body is too large",
      "The body, as sent or unpacked, has more bytes than the operation takes.",
      "Send less at once, or use an import."),
  URI_TOO_LONG(
      414,
      "The address is too long",
      "The path with its query has more characters than the server reads.",
      "Ask for less at once."),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "The body's media type is not understood",
      "The Content-Type or Content-Encoding is none of those that the operation reads.",
      "Use a media type of the operation."),
  RANGE_NOT_SATISFIABLE(
      416,
      "The file ends before the part that was asked for",
      "The Range header asks for bytes that the file does not have.",
      "Ask for bytes within the size that Content-Range tells, or for the whole file."),
  UNPROCESSABLE(
      422,
      "The request is well-formed but cannot be right",
      "The request can be read, but what it says contradicts itself or what is stored.",
      "Correct every fault listed in errors."),
  IDEMPOTENCY_KEY_REUSED(
      422,
      "The key was used for another request",
      "Within a day this Idempotency-Key came with another method, path or body.",
      "Use a new Idempotency-Key."),
  IF_MATCH_REQUIRED(
      428,
      "If-Match is required here",
      "Several people edit things of this kind, so a change has to say which version it is about.",
      "Read the thing and send its ETag as If-Match."),
  HEADERS_TOO_LARGE(
      431,
      "The headers are too large",
      "The headers together, or one of them, have more bytes than the server reads.",
      "Send fewer or smaller headers."),
  TOO_MANY_REQUESTS(
      429,
      "The client sends more requests than it may",
      "The client has sent more requests than its share of the present moment; RateLimit says how"
          + " many and for how long.",
      "Send it again after the seconds of Retry-After; RateLimit tells what is left."),
  INTERNAL(
      500,
      "The server failed",
      "Something that should not happen did; nothing of the request was kept, and the failure was"
          + " logged.",
      "Report the traceId; sending the same request again is safe with a key."),
  ISSUER_UNAVAILABLE(
      503,
      "The token's issuer cannot be asked",
      "The token is signed by a key that is not known yet, and its issuer does not tell its keys"
          + " now.",
      "Send it again in a moment; tokens whose keys are known already go on working."),
  BUSY(
      503,
      "The server is too busy right now",
      "More requests are in work or waiting than can be done soon, or the database or the store of"
          + " files did not answer in time, has no connection left or no room; nothing of the"
          + " request was kept.",
      "Send it again after the seconds of Retry-After.");

  private final int status;
  private final String title;
  private final String meaning;
  private final String remedy;

  CommonProblem(int status, String title, String meaning, String remedy) {
    this.status = status;
    this.title = title;
    this.meaning = meaning;
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
  public String meaning() {
    return meaning;
  }

  @Override
  public String remedy() {
    return remedy;
  }
}
