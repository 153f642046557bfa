package org.espalier.platform.contract;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.EditedTogether;
import org.espalier.platform.http.MergePatch;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Page;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * An operation of the contract with the methods behind it: one, or one for each media type.
 *
 * @param path as in the contract
 * @param resource the class that serves it; may inherit the method
 * @param bound what the type variables of its superclasses stand for
 */
record Endpoint(
    String path,
    PathItem.HttpMethod verb,
    Operation operation,
    ClassInfo resource,
    List<MethodInfo> methods,
    Map<String, Type> bound) {

  static final DotName REST_RESPONSE = DotName.createSimple(RestResponse.class);
  static final DotName PAGE = DotName.createSimple(Page.class);

  MethodInfo method() {
    return methods.getFirst();
  }

  boolean is(PathItem.HttpMethod asked) {
    return verb == asked;
  }

  boolean annotated(Class<? extends Annotation> annotation) {
    return method().hasDeclaredAnnotation(annotation);
  }

  /** True if it changes what two people edit, so that it has to say what was read. */
  boolean asksForMatch() {
    return resource.hasDeclaredAnnotation(EditedTogether.class)
        && (is(PathItem.HttpMethod.PATCH) || is(PathItem.HttpMethod.DELETE));
  }

  /** True for commands that can be sent twice under a key. */
  boolean keyed() {
    return annotated(Idempotent.class) || hasParameter("Idempotency-Key");
  }

  /** True if it may change something, by the rules that all commands follow. */
  boolean command() {
    return keyed()
        || is(PathItem.HttpMethod.PUT)
        || is(PathItem.HttpMethod.PATCH)
        || is(PathItem.HttpMethod.DELETE);
  }

  boolean hasParameter(String name) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(p -> name.equals(p.getName()));
  }

  /** What the method returns, without the envelope of status and headers. */
  Type answer() {
    Type type = method().returnType();
    return resolved(
        type.name().equals(REST_RESPONSE)
            ? type.asParameterizedType().arguments().getFirst()
            : type);
  }

  /** True if the method decides on the status by itself. */
  boolean enveloped() {
    return method().returnType().name().equals(REST_RESPONSE);
  }

  /** The type of the things on a page, if it answers with a page. */
  Optional<Type> listed() {
    Type answer = answer();
    return answer.name().equals(PAGE)
        ? Optional.of(resolved(answer.asParameterizedType().arguments().getFirst()))
        : Optional.empty();
  }

  /** The record that a JSON body becomes, if there is one. */
  Optional<Type> body() {
    return method().parameterTypes().stream()
        .filter(type -> type.name().equals(DotName.createSimple(Body.class)))
        .map(type -> resolved(type.asParameterizedType().arguments().getFirst()))
        .findFirst();
  }

  /** True if the body is a merge patch. */
  boolean patch() {
    return method().parameterTypes().stream()
        .anyMatch(type -> type.name().equals(DotName.createSimple(MergePatch.class)));
  }

  /** A type with the resource's own types in place of variables. */
  Type resolved(Type type) {
    return type.kind() == Type.Kind.TYPE_VARIABLE
        ? Objects.requireNonNull(bound.get(type.asTypeVariable().identifier()))
        : type;
  }
}
