package org.espalier.platform.graphql.schema;

import java.lang.reflect.Method;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.Subscription;

/** All fields that are methods, by where they stand. */
final class Operations {

  private final Parameters parameters;
  private final List<Operation> queries = new ArrayList<>();
  private final List<Operation> mutations = new ArrayList<>();
  private final List<Operation> subscriptions = new ArrayList<>();
  private final Map<Class<?>, List<Operation>> fields = new HashMap<>();

  Operations(List<Graph> graphs, Parameters parameters) {
    this.parameters = parameters;
    graphs.forEach(this::scan);
  }

  List<Operation> queries() {
    return sorted(queries);
  }

  List<Operation> mutations() {
    return sorted(mutations);
  }

  List<Operation> subscriptions() {
    return sorted(subscriptions);
  }

  /** The fields that beans add to a type. */
  List<Operation> fieldsOf(Class<?> type) {
    return sorted(fields.getOrDefault(type, List.of()));
  }

  /** Every type that a bean adds a field to. */
  List<Class<?>> extended() {
    return fields.keySet().stream().sorted(Comparator.comparing(Class::getName)).toList();
  }

  private static List<Operation> sorted(List<Operation> operations) {
    return operations.stream().sorted(Comparator.comparing(Operation::name)).toList();
  }

  private void scan(Graph bean) {
    Map<TypeVariable<?>, Shape> variables = Shape.variables(bean.getClass());
    methods(bean.getClass())
        .forEach(method -> {
          Query query = method.getAnnotation(Query.class);
          Mutation mutation = method.getAnnotation(Mutation.class);
          if (query != null) {
            queries.add(make(bean, method, query.value(), variables));
          } else if (mutation != null) {
            mutations.add(make(bean, method, mutation.value(), variables));
          } else if (method.isAnnotationPresent(Subscription.class)) {
            subscriptions.add(make(bean, method, "", variables));
          } else if (sourced(method)) {
            Shape source = shape(method, 0, variables);
            Class<?> type = source.is(List.class) ? source.argument().raw() : source.raw();
            fields
                .computeIfAbsent(type, _ -> new ArrayList<>())
                .add(make(bean, method, "", variables));
          }
        });
  }

  private static Stream<Method> methods(Class<?> type) {
    Stream<Method> own =
        Arrays.stream(type.getDeclaredMethods()).filter(method -> !method.isSynthetic());
    return type.getSuperclass() == null
        ? Stream.empty()
        : Stream.concat(own, methods(type.getSuperclass()));
  }

  private static boolean sourced(Method method) {
    return method.getParameterCount() > 0
        && method.getParameters()[0].isAnnotationPresent(Source.class);
  }

  private Operation make(
      Graph bean, Method method, String named, Map<TypeVariable<?>, Shape> variables) {
    method.setAccessible(true);
    boolean batched = sourced(method) && shape(method, 0, variables).is(List.class);
    Shape result = Shape.of(method.getAnnotatedReturnType(), variables);
    List<Parameter> made =
        IntStream.range(0, method.getParameterCount())
            .mapToObj(i -> parameters.of(method.getParameters()[i], shape(method, i, variables)))
            .toList();
    Description said = method.getAnnotation(Description.class);
    Name name = method.getAnnotation(Name.class);
    String plain = name == null ? method.getName() : name.value();
    return new Operation(
        spelled(named.isEmpty() ? plain : named, variables, false),
        said == null ? "" : spelled(said.value(), variables, true),
        bean,
        method,
        made,
        batched ? result.argument() : result,
        batched);
  }

  private static Shape shape(Method method, int i, Map<TypeVariable<?>, Shape> variables) {
    return Shape.of(method.getAnnotatedParameterTypes()[i], variables);
  }

  /** Puts the type that {@code V} stands for into a name or a sentence. */
  private static String spelled(
      String text, Map<TypeVariable<?>, Shape> variables, boolean sentence) {
    for (Map.Entry<TypeVariable<?>, Shape> variable : variables.entrySet()) {
      if (variable.getKey().getName().equals("V")) {
        String type = TypeNames.of(variable.getValue().raw());
        String member = sentence ? TypeNames.words(type) : TypeNames.member(type);
        return text.replace("{Thing}", type).replace("{thing}", member);
      }
    }
    return text;
  }
}
