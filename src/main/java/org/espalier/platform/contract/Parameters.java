package org.espalier.platform.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.SortedBy;

/**
 * Says what parameters mean and what they take. Filters are texts in the code, since all faults are
 * collected; what they take shows in the member of the same name of what is listed.
 */
final class Parameters {

  private static final List<String> PAGING =
      List.of("ids", "updatedSince", "deleted", "sort", "limit", "cursor", "count");
  private static final Set<String> NO_PARAMETERS = Set.of("Content-Type", "Accept");
  private static final Comparator<Parameter> ORDER =
      Comparator.comparing((Parameter parameter) -> parameter.getIn() != Parameter.In.PATH)
          .thenComparing(parameter -> parameter.getIn() == Parameter.In.HEADER)
          .thenComparingInt(parameter -> PAGING.indexOf(parameter.getName()));

  private final ParameterSchemas schemas;
  private final Javadoc javadoc;

  Parameters(ParameterSchemas schemas, Javadoc javadoc) {
    this.schemas = schemas;
    this.javadoc = javadoc;
  }

  /** Completes the parameters of an operation and puts them in order. */
  void describe(Endpoint endpoint) {
    List<Parameter> parameters = new ArrayList<>();
    if (endpoint.operation().getParameters() != null) {
      parameters.addAll(endpoint.operation().getParameters());
    }
    parameters.removeIf(parameter -> NO_PARAMETERS.contains(parameter.getName()));
    if (endpoint.annotated(Idempotent.class) && !endpoint.hasParameter("Idempotency-Key")) {
      parameters.add(
          OASFactory.createParameter()
              .name("Idempotency-Key")
              .in(Parameter.In.HEADER)
              .schema(ParameterSchemas.text("Idempotency-Key").pattern("\\S")));
    }
    parameters.replaceAll(Parameters::clean);
    if (endpoint.asksForMatch()) {
      parameters.stream()
          .filter(parameter -> parameter.getName().equals("If-Match"))
          .forEach(parameter -> parameter.setRequired(true));
    }
    Map<String, Schema> members = schemas.members(endpoint);
    for (Parameter parameter : parameters) {
      if (parameter.getName().equals("sort")) {
        sort(parameter, endpoint);
        continue;
      }
      parameter.setSchema(schemas.exact(parameter, members));
      if (parameter.getDescription() == null) {
        parameter.setDescription(
            javadoc
                .parameter(endpoint.method(), parameter.getName())
                .orElseGet(() ->
                    ParameterWords.of(
                        endpoint, parameter, members.containsKey(parameter.getName()))));
      }
    }
    parameters.sort(ORDER);
    endpoint.operation().setParameters(parameters.isEmpty() ? null : parameters);
  }

  private static void sort(Parameter sort, Endpoint endpoint) {
    List<String> members = new ArrayList<>(List.of("id"));
    endpoint.methods().stream()
        .map(method -> method.declaredAnnotation(SortedBy.class))
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(sorted -> members.addAll(List.of(sorted.value().asStringArray())));
    sort.setSchema(ParameterSchemas.sort(members));
    sort.setDescription(
        "Members to sort by, parted by commas, each with - in front for descending: "
            + members.stream().map(member -> "`" + member + "`").collect(Collectors.joining(", "))
            + ".");
  }

  /** The same without what the scanner remembers, so that equal ones are equal. */
  private static Parameter clean(Parameter scanned) {
    return OASFactory.createParameter()
        .name(scanned.getName())
        .in(scanned.getIn())
        .description(scanned.getDescription())
        .required(scanned.getRequired())
        .schema(scanned.getSchema());
  }
}
