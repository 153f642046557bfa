package org.espalier.platform.graphql.schema;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import org.espalier.platform.graphql.Graph;
import org.jspecify.annotations.Nullable;

/**
 * A method of a {@link Graph} that is a field.
 *
 * @param name of the field
 * @param description of the field
 * @param bean whose method it is
 * @param parameters in the method's order
 * @param result what the field has: the method's result or, if it is called for many things at
 *     once, an element of it
 * @param batched true if it is called for many things at once
 */
record Operation(
    String name,
    String description,
    Graph bean,
    Method method,
    List<Parameter> parameters,
    Shape result,
    boolean batched) {

  List<GraphQLArgument> arguments() {
    return parameters.stream().flatMap(parameter -> parameter.arguments().stream()).toList();
  }

  /** True if the value depends on what the query selects below the field. */
  boolean looksAhead() {
    return parameters.stream().anyMatch(Parameter::looksAhead);
  }

  @Nullable Object[] values(DataFetchingEnvironment env) {
    return parameters.stream().map(parameter -> parameter.value().of(env)).toArray();
  }

  @Nullable Object call(@Nullable Object[] values) throws Exception {
    try {
      return method.invoke(bean, values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception thrown) {
        throw thrown;
      }
      throw e;
    }
  }
}
