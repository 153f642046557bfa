package org.espalier.integration.scim.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.problem.ProblemView;
import org.jspecify.annotations.Nullable;

/**
 * An error as SCIM tells it (RFC 7644, section 3.12).
 *
 * @param status the HTTP status, as text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScimError(
    List<String> schemas, String status, @Nullable String scimType, String detail) {

  /** The error of a refusal. */
  public static ScimError of(ScimRefusal refusal) {
    return of(refusal.status(), refusal.scimType(), refusal.detail());
  }

  /** The error that a problem of the server is. */
  public static ScimError of(ProblemException problem) {
    return of(problem.type().name(), problem.type().status(), problem.detail(), problem.faults());
  }

  static ScimError of(ProblemView problem) {
    return of(problem.code(), problem.status(), problem.detail(), problem.errors());
  }

  private static ScimError of(String code, int status, String detail, List<Fault> faults) {
    if (faults.stream().anyMatch(fault -> fault.code() == FaultCode.DUPLICATE)) {
      return of(409, "uniqueness", words(detail, faults));
    }
    if (faults.stream().anyMatch(fault -> fault.code() == FaultCode.FIELD_OWNED)) {
      return of(400, "mutability", words(detail, faults));
    }
    String type =
        switch (code) {
          case "INVALID_REQUEST" -> malformed(faults) ? "invalidSyntax" : "invalidValue";
          case "UNPROCESSABLE" -> "invalidValue";
          case "INVALID_CURSOR" -> "invalidCursor";
          case "CONFLICT" -> "uniqueness";
          default -> null;
        };
    int told =
        switch (status) {
          case 410 -> 404;
          case 422 -> 400;
          default -> status;
        };
    return of(told, type, words(detail, faults));
  }

  private static ScimError of(int status, @Nullable String scimType, String detail) {
    return new ScimError(List.of(Scim.ERROR), Integer.toString(status), scimType, detail);
  }

  private static boolean malformed(List<Fault> faults) {
    return faults.stream().anyMatch(fault -> fault.code() == FaultCode.MALFORMED);
  }

  private static String words(String detail, List<Fault> faults) {
    return faults.isEmpty()
        ? detail
        : faults.stream()
            .map(fault ->
                fault.pointer().isEmpty()
                    ? fault.message()
                    : fault.pointer() + ": " + fault.message())
            .collect(Collectors.joining(" "));
  }
}
