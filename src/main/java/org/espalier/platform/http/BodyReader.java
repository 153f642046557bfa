package org.espalier.platform.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.espalier.platform.json.Parsed;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.problem.CommonProblem;

/**
 * Reads {@link Body} parameters. A request without a body means the empty object, where that is
 * one.
 */
@Provider
@Consumes(MediaType.WILDCARD)
class BodyReader implements MessageBodyReader<Body<?>> {

  private static final byte[] NOTHING = {'{', '}'};

  private final StrictJson json;
  private final RequestBody request;
  private final ResourceInfo resource;

  BodyReader(StrictJson json, RequestBody request, ResourceInfo resource) {
    this.json = json;
    this.request = request;
    this.resource = resource;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type == Body.class;
  }

  @Override
  public Body<?> readFrom(
      Class<Body<?>> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream in) {
    boolean untyped = headers.getFirst(HttpHeaders.CONTENT_TYPE) == null;
    if (untyped) {
      Parsed<?> nothing = json.read(NOTHING, wanted(generic));
      if (nothing.faults().isEmpty() && BodyBytes.read(in, headers).length == 0) {
        return new Body<>(nothing);
      }
    }
    // What is JSON by its suffix only, such as a merge patch, gets here too and means something
    // else.
    if (untyped || !media.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
      throw CommonProblem.UNSUPPORTED_MEDIA_TYPE.because("The body must be application/json.");
    }
    byte[] bytes = BodyBytes.read(in, headers);
    request.keep(bytes);
    return new Body<>(json.read(bytes, wanted(generic)));
  }

  /**
   * The record to make: named by the parameter or, where a resource inherits the operation, by its
   * superclass.
   */
  private Class<?> wanted(Type generic) {
    Class<?> named = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
    Class<?> type = resource.getResourceClass();
    while (named.isInterface()) {
      if (type.getGenericSuperclass() instanceof ParameterizedType parameterized) {
        named = (Class<?>) parameterized.getActualTypeArguments()[0];
      }
      type = type.getSuperclass();
    }
    return named;
  }
}
