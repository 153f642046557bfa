package org.espalier.platform.contract;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Says parameters once that mean the same in several operations. */
final class SharedParameters {

  /** Fewer uses than this are said in place. */
  private static final int FEWEST_USES = 4;

  private final OpenAPI api;

  SharedParameters(OpenAPI api) {
    this.api = api;
  }

  void share() {
    Map<Parameter, Integer> uses = new LinkedHashMap<>();
    operations(operation ->
        operation.getParameters().forEach(parameter -> uses.merge(parameter, 1, Integer::sum)));
    Map<String, Integer> all = new HashMap<>();
    uses.forEach((parameter, count) -> all.merge(name(parameter), count, Integer::sum));
    Map<String, Parameter> shared = new TreeMap<>();
    uses.forEach((parameter, count) -> {
      // Of several that share a name, the one that half of the operations mean, if there is one.
      if (count >= FEWEST_USES && 2 * count >= all.getOrDefault(name(parameter), 0)) {
        shared.put(name(parameter), parameter);
      }
    });
    api.getComponents().setParameters(shared);
    operations(operation ->
        operation.setParameters(
            operation.getParameters().stream().map(one -> refer(one, shared)).toList()));
  }

  private static Parameter refer(Parameter parameter, Map<String, Parameter> shared) {
    String name = name(parameter);
    return parameter.equals(shared.get(name))
        ? OASFactory.createParameter().ref("#/components/parameters/" + name)
        : parameter;
  }

  private static String name(Parameter parameter) {
    return Words.camel(Words.of(parameter.getName()));
  }

  private void operations(java.util.function.Consumer<Operation> consumer) {
    api.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .filter(operation -> operation.getParameters() != null)
        .forEach(consumer);
  }
}
