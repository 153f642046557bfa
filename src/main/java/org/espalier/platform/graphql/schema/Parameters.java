package org.espalier.platform.graphql.schema;

import static graphql.schema.GraphQLNonNull.nonNull;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Patch;
import org.espalier.platform.graphql.Selection;
import org.espalier.platform.http.Body;
import org.jspecify.annotations.Nullable;

/** Understands the parameters of {@link org.espalier.platform.graphql.Graph} methods. */
final class Parameters {

  private final InputTypes types;
  private final InputValues values;

  Parameters(InputTypes types, InputValues values) {
    this.types = types;
    this.values = values;
  }

  Parameter of(java.lang.reflect.Parameter parameter, Shape shape) {
    String name = parameter.getName();
    if (parameter.isAnnotationPresent(Source.class)) {
      return new Parameter(List.of(), false, DataFetchingEnvironment::getSource);
    }
    if (shape.raw() == Selection.class) {
      return new Parameter(List.of(), true, Selection::of);
    }
    if (shape.raw() == Paging.class) {
      return new Parameter(paging(), true, Parameters::paging);
    }
    if (shape.raw() == Body.class) {
      Class<?> record = shape.argument().raw();
      return one(
          name,
          nonNull(types.of(record)),
          parameter,
          env -> values.body(required(name, env), record));
    }
    if (shape.raw() == Patch.class) {
      return one(
          name,
          nonNull(types.patchOf(shape.argument().raw())),
          parameter,
          env -> values.patch(required(name, env)));
    }
    GraphQLInputType type =
        parameter.isAnnotationPresent(Id.class) ? graphql.Scalars.GraphQLID : types.of(shape);
    return one(
        name,
        shape.nullable() ? type : nonNull(type),
        parameter,
        env -> InputValues.plain(name, env.getArgument(name), shape));
  }

  private static Object required(String name, DataFetchingEnvironment env) {
    return Objects.requireNonNull(env.getArgument(name));
  }

  private static Parameter one(
      String name, GraphQLInputType type, AnnotatedElement said, Parameter.Reading value) {
    return new Parameter(List.of(argument(name, type, said)), false, value);
  }

  private List<GraphQLArgument> paging() {
    List<GraphQLArgument> made = new ArrayList<>();
    for (RecordComponent component : Paging.class.getRecordComponents()) {
      Shape shape = Shape.of(component.getAnnotatedType(), Map.of());
      if (shape.nullable()) {
        made.add(argument(component.getName(), types.of(shape), component.getAccessor()));
      }
    }
    return made;
  }

  private static Paging paging(DataFetchingEnvironment env) {
    return new Paging(
        env.getArgument("first"),
        text("after", env),
        env.getArgument("last"),
        text("before", env),
        text("sort", env),
        env.<@Nullable Instant>getArgument("updatedSince"),
        env.getArgument("includeDeleted"),
        Selection.of(env).hasAny("totalCount"));
  }

  private static @Nullable String text(String name, DataFetchingEnvironment env) {
    String given = env.getArgument(name);
    InputValues.requireStorable(name, given);
    return given;
  }

  private static GraphQLArgument argument(
      String name, GraphQLInputType type, AnnotatedElement said) {
    GraphQLArgument.Builder builder = GraphQLArgument.newArgument().name(name).type(type);
    Description description = said.getAnnotation(Description.class);
    return (description == null ? builder : builder.description(description.value())).build();
  }
}
