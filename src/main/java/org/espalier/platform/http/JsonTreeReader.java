package org.espalier.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.ProblemException;

/** Reads {@link JsonTree} parameters. */
@Provider
class JsonTreeReader implements MessageBodyReader<JsonTree> {

  private final JsonMapper mapper = StrictJson.trees();
  private final BodyText text;

  JsonTreeReader(BodyText text) {
    this.text = text;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type == JsonTree.class;
  }

  @Override
  public JsonTree readFrom(
      Class<JsonTree> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream in) {
    String json = text.read(in, headers, charset(media), BodyBytes.MOST);
    try {
      if (mapper.readTree(json) instanceof ObjectNode object) {
        return new JsonTree(object);
      }
    } catch (JsonProcessingException e) {
      throw BodyText.malformed("The text is not JSON.");
    }
    throw new ProblemException(
        List.of(new Fault("", FaultCode.WRONG_TYPE, "A JSON object is needed here.")));
  }

  private static Charset charset(MediaType media) {
    String name = media.getParameters().get(MediaType.CHARSET_PARAMETER);
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw CommonProblem.UNSUPPORTED_MEDIA_TYPE.because("The character set is not known here.");
    }
  }
}
