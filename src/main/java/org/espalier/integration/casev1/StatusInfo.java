package org.espalier.integration.casev1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Collectors;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.ProblemView;
import org.jspecify.annotations.Nullable;

/** What went wrong, as 1EdTech's services tell it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatusInfo(
    @JsonProperty("imsx_codeMajor") String codeMajor,
    @JsonProperty("imsx_severity") String severity,
    @JsonProperty("imsx_description") String description,
    @JsonProperty("imsx_codeMinor") @Nullable CodeMinor codeMinor) {

  /** Tells a problem of the server. */
  static StatusInfo of(ProblemView problem) {
    String minor = minor(problem);
    return new StatusInfo(
        minor == null ? "unsupported" : "failure",
        "error",
        words(problem),
        minor == null ? null : CodeMinor.of(minor));
  }

  private static @Nullable String minor(ProblemView problem) {
    return switch (problem.status()) {
      case 400, 414, 422 -> of("?sort", problem) ? "invalid_sort_field" : "invalid_selection_field";
      case 401 -> "unauthorised_request";
      case 403 -> "forbidden";
      case 404, 410 -> misnamed(problem.instance()) ? "invalid_uuid" : "unknownobject";
      case 429, 503 -> "server_busy";
      case 405, 406, 413, 415, 431 -> null;
      default -> "internal_server_error";
    };
  }

  private static boolean of(String parameter, ProblemView problem) {
    return problem.errors().stream().anyMatch(fault -> fault.pointer().equals(parameter));
  }

  /** True if a thing was asked for by what is no identifier. */
  private static boolean misnamed(String path) {
    String[] parts = path.split("/", -1);
    return parts.length > 2
        && parts[parts.length - 2].startsWith("CF")
        && !Identifiers.valid(parts[parts.length - 1]);
  }

  private static String words(ProblemView problem) {
    List<Fault> faults = problem.errors();
    return faults.isEmpty()
        ? problem.detail()
        : faults.stream()
            .map(fault -> (fault.pointer() + " " + fault.message()).strip())
            .collect(Collectors.joining(" "));
  }

  /** What kind of failure it was. */
  record CodeMinor(@JsonProperty("imsx_codeMinorField") List<Field> fields) {

    static CodeMinor of(String value) {
      return new CodeMinor(List.of(new Field("TargetEndSystem", value)));
    }
  }

  /** Who says what kind of failure it was. */
  record Field(
      @JsonProperty("imsx_codeMinorFieldName") String name,
      @JsonProperty("imsx_codeMinorFieldValue") String value) {}
}
