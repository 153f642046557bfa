package org.espalier.platform.contract;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/** Finds the methods behind the operations, by verb and path. */
final class Endpoints {

  private static final DotName PATH = DotName.createSimple(Path.class);
  private static final DotName STREAM = DotName.createSimple(StreamingOutput.class);

  private final IndexView index;
  private final Map<String, Found> found = new TreeMap<>();

  Endpoints(IndexView index) {
    this.index = index;
    for (AnnotationInstance path : index.getAnnotations(PATH)) {
      if (path.target().kind() == org.jboss.jandex.AnnotationTarget.Kind.CLASS) {
        scan(path.target().asClass(), path.value().asString());
      }
    }
  }

  /** Every operation, by path and verb; what no resource serves is left out. */
  List<Endpoint> of(OpenAPI api) {
    List<Endpoint> endpoints = new ArrayList<>();
    new TreeMap<>(api.getPaths().getPathItems())
        .forEach((path, item) ->
            new TreeMap<>(item.getOperations())
                .forEach((verb, operation) -> {
                  Found served = found.get(verb + " " + path);
                  if (served != null) {
                    endpoints.add(
                        new Endpoint(
                            path,
                            verb,
                            operation,
                            served.resource(),
                            served.methods(),
                            served.bound()));
                  }
                }));
    return endpoints;
  }

  private void scan(ClassInfo resource, String root) {
    Map<String, Type> bound = new HashMap<>();
    Map<String, MethodInfo> seen = new LinkedHashMap<>();
    ClassInfo type = resource;
    while (type != null) {
      for (MethodInfo method : type.methods()) {
        String signature = method.name() + "/" + method.parametersCount();
        if (seen.putIfAbsent(signature, method) == null) {
          verb(method)
              .ifPresent(verb -> add(verb + " " + path(root, method), resource, method, bound));
        }
      }
      type = up(type, bound);
    }
  }

  /** Of several methods for one operation, the first is one that does not stream, if there is. */
  private void add(String key, ClassInfo resource, MethodInfo method, Map<String, Type> bound) {
    List<MethodInfo> methods =
        found.computeIfAbsent(key, _ -> new Found(resource, new ArrayList<>(), bound)).methods();
    methods.add(method.returnType().name().equals(STREAM) ? methods.size() : 0, method);
  }

  /** The superclass, after noting what its type variables stand for. */
  private @org.jspecify.annotations.Nullable ClassInfo up(ClassInfo type, Map<String, Type> bound) {
    ClassInfo above = index.getClassByName(type.superName());
    if (above != null && type.superClassType().kind() == Type.Kind.PARAMETERIZED_TYPE) {
      List<Type> given = type.superClassType().asParameterizedType().arguments();
      for (int i = 0; i < given.size(); i++) {
        bound.put(above.typeParameters().get(i).identifier(), given.get(i));
      }
    }
    return above;
  }

  private static Optional<PathItem.HttpMethod> verb(MethodInfo method) {
    return Arrays.stream(PathItem.HttpMethod.values())
        .filter(verb -> method.hasDeclaredAnnotation(DotName.createSimple("jakarta.ws.rs." + verb)))
        .findFirst();
  }

  /** The path as the contract spells it: without the patterns of its parameters. */
  private static String path(String root, MethodInfo method) {
    AnnotationInstance own = method.declaredAnnotation(PATH);
    String path = root + "/" + (own == null ? "" : own.value().asString());
    return path.replaceAll("/+", "/")
        .replaceAll("(?<=.)/$", "")
        .replaceAll("\\{\\s*(\\w+)\\s*:[^{}]*(?:\\{[^{}]*}[^{}]*)*}", "{$1}");
  }

  private record Found(ClassInfo resource, List<MethodInfo> methods, Map<String, Type> bound) {}
}
