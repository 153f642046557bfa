package org.espalier.platform.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.ProblemType;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;

/** The texts of the contract as the running server has them. */
final class ContractTexts {

  static final Path FOLDER = Path.of("openapi");

  private ContractTexts() {}

  /** Each file of the contract with its text; the GraphQL schema only if there is one. */
  static Map<Path, String> all() {
    Map<Path, String> texts = new LinkedHashMap<>();
    texts.put(FOLDER.resolve("openapi.yaml"), openapi());
    graphql().ifPresent(text -> texts.put(FOLDER.resolve("schema.graphql"), text));
    texts.put(FOLDER.resolve("errors.md"), errors());
    return texts;
  }

  /** The OpenAPI document that the server serves. */
  static JsonNode document() {
    return Client.nobody().get("~/openapi?format=json").expect(200).json();
  }

  private static String openapi() {
    YAMLFactory yaml =
        YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .stringQuotingChecker(new Quoting())
            .build();
    try {
      return "# Generated from the code: ./espalier export-contract\n"
          + new YAMLMapper(yaml).writeValueAsString(ordered(document()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a reader looks for first comes first. */
  private static Map<String, JsonNode> ordered(JsonNode document) {
    Map<String, JsonNode> ordered = new LinkedHashMap<>();
    List.of("openapi", "info", "servers", "security", "tags", "paths", "components")
        .forEach(name -> ordered.put(name, document.path(name)));
    document.properties().forEach(rest -> ordered.putIfAbsent(rest.getKey(), rest.getValue()));
    return ordered;
  }

  private static Optional<String> graphql() {
    Answer schema = Client.nobody().get("~/graphql/schema.graphql");
    return schema.status() == 404
        ? Optional.empty()
        : Optional.of(
            "# Generated from the code: ./espalier export-contract\n"
                + schema.expect(200).body().replace("\r\n", "\n").strip()
                + "\n");
  }

  private static String errors() {
    StringBuilder text =
        new StringBuilder(
            """
            # Errors

            Generated from the code: `./espalier export-contract`.

            ## Problems

            Every answer that is not what was asked for is a problem (RFC 9457, `application/problem+json`): branch on
            `code`, in GraphQL on `extensions.code`. The `type` is `urn:espalier:problem:` and the code in kebab-case.

            | Code | Status | Title | What it means | What to do |
            | --- | --- | --- | --- | --- |
            """);
    for (ProblemType type : problemTypes()) {
      row(
          text,
          "`" + type.name() + "`",
          type.status() + "",
          type.title(),
          type.meaning(),
          type.remedy());
    }
    text.append(
        """

        ## Faults

        `errors` of `INVALID_REQUEST` (400, the shape is wrong) and `UNPROCESSABLE` (422, the meaning is wrong) lists every
        fault with a JSON Pointer into the body, `?name` for a query parameter, or the column of a CSV row.
        One fault of shape makes the whole request malformed.

        | Code | Status | Title | What it means | What to do |
        | --- | --- | --- | --- | --- |
        """);
    for (FaultCode code : FaultCode.values()) {
      row(
          text,
          "`" + code.name() + "`",
          code.shape() ? "400" : "422",
          code.title(),
          code.meaning(),
          code.remedy());
    }
    return text.toString();
  }

  private static void row(StringBuilder text, String... cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  /** All types of problems that the server's classes have. */
  static List<ProblemType> problemTypes() {
    return new ClassFileImporter()
        .importPath(Path.of("target/classes/org/espalier")).stream()
            .filter(type -> type.isAssignableTo(ProblemType.class) && type.isEnum())
            .map(type -> type.reflect())
            .flatMap(type -> Arrays.stream(type.getEnumConstants()))
            .map(ProblemType.class::cast)
            .sorted(Catalogue.ORDER)
            .toList();
  }

  /** Statuses are keys that must stay texts. */
  private static final class Quoting extends StringQuotingChecker.Default {

    private static final long serialVersionUID = 1L;

    @Override
    public boolean needToQuoteName(String name) {
      return super.needToQuoteName(name) || name.matches("\\d+");
    }
  }
}
