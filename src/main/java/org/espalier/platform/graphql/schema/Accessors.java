package org.espalier.platform.graphql.schema;

import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes functions of the accessors of records: called for every value, they must cost nothing. */
final class Accessors {

  private Accessors() {}

  @SuppressWarnings("unchecked")
  static Function<Object, @Nullable Object> of(Class<?> record, RecordComponent component) {
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(record, MethodHandles.lookup());
      MethodHandle accessor = lookup.unreflect(component.getAccessor());
      CallSite site =
          LambdaMetafactory.metafactory(
              lookup,
              "apply",
              MethodType.methodType(Function.class),
              MethodType.methodType(Object.class, Object.class),
              accessor,
              accessor.type().wrap());
      return (Function<Object, @Nullable Object>) site.getTarget().invoke();
    } catch (Throwable e) {
      throw new IllegalStateException("cannot read " + component + " of " + record, e);
    }
  }
}
