package org.espalier.platform.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.espalier.platform.problem.CommonProblem;

/** Reads {@link WholeBody} parameters. */
@Provider
class WholeBodyReader implements MessageBodyReader<WholeBody> {

  /** Four megabytes: more than other bodies, for many things come at once. */
  private static final int MOST = 4 << 20;

  private final BodyText text;

  WholeBodyReader(BodyText text) {
    this.text = text;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type == WholeBody.class;
  }

  @Override
  public WholeBody readFrom(
      Class<WholeBody> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream in) {
    String charset = media.getParameters().get(MediaType.CHARSET_PARAMETER);
    if (!media.isCompatible(MediaType.APPLICATION_JSON_TYPE)
        || (charset != null && !charset.equalsIgnoreCase("utf-8"))) {
      throw CommonProblem.UNSUPPORTED_MEDIA_TYPE.because(
          "The body must be application/json in UTF-8.");
    }
    return new WholeBody(text.read(in, headers, StandardCharsets.UTF_8, MOST));
  }
}
