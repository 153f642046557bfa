package org.espalier.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;

/** Reads {@link WholeBody} parameters. */
@Provider
class WholeBodyReader implements MessageBodyReader<WholeBody> {

  /** Four megabytes: more than other bodies, for many things come at once. */
  private static final int MOST = 4 << 20;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final RequestBody request;

  WholeBodyReader(RequestBody request) {
    this.request = request;
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
    byte[] bytes = BodyBytes.read(in, headers.getFirst(HttpHeaders.CONTENT_LENGTH), MOST, PATIENCE);
    request.keep(bytes);
    Faults faults = new Faults();
    try {
      return new WholeBody(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      faults.add("", FaultCode.MALFORMED, "The text is not UTF-8.");
    }
    faults.throwIfAny();
    throw new IllegalStateException("unreachable");
  }
}
