package org.espalier.platform.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that ends with a problem. What it says is shown to the client: no Java or SQL name may
 * be in it.
 */
public final class ProblemException extends RuntimeException {

  private final transient ProblemType type;
  private final transient List<Fault> faults;
  private final transient Map<String, Object> extensions = new LinkedHashMap<>();
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  /** A problem with one sentence about the occurrence and no single faults. */
  public ProblemException(ProblemType type, String detail) {
    super(detail, null, false, false);
    this.type = type;
    this.faults = List.of();
  }

  /** A problem made of faults: 400 if any is of shape, else 422. */
  public ProblemException(List<Fault> faults) {
    super(summary(faults), null, false, false);
    this.type =
        faults.stream().anyMatch(f -> f.code().shape())
            ? CommonProblem.INVALID_REQUEST
            : CommonProblem.UNPROCESSABLE;
    this.faults = List.copyOf(faults);
  }

  /** Adds an extension member, such as the transitions that are allowed. */
  public ProblemException with(String member, Object value) {
    extensions.put(member, value);
    return this;
  }

  /** Adds a header that goes with the problem over HTTP. */
  public ProblemException header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public ProblemType type() {
    return type;
  }

  public List<Fault> faults() {
    return faults;
  }

  public Map<String, String> headers() {
    return headers;
  }

  public Map<String, Object> extensions() {
    return extensions;
  }

  /** The sentence about this occurrence. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  private static String summary(List<Fault> faults) {
    return faults.size() == 1
        ? faults.getFirst().message()
        : faults.size() + " faults were found; each is listed in errors.";
  }
}
