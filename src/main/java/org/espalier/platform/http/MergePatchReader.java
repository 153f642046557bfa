package org.espalier.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;

/** Reads {@link MergePatch} parameters. */
@Provider
@Consumes(MergePatch.MEDIA_TYPE)
class MergePatchReader implements MessageBodyReader<MergePatch> {

  private final JsonMapper mapper = StrictJson.trees();

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type == MergePatch.class;
  }

  @Override
  public MergePatch readFrom(
      Class<MergePatch> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream in)
      throws IOException {
    byte[] bytes = BodyBytes.read(in, headers);
    Faults faults = new Faults();
    try {
      JsonNode tree = mapper.readTree(bytes);
      if (tree instanceof ObjectNode object) {
        return new MergePatch(object);
      }
      faults.add("", FaultCode.WRONG_TYPE, "A merge patch is a JSON object.");
    } catch (JsonProcessingException e) {
      faults.add("", FaultCode.MALFORMED, "The text is not JSON.");
    } catch (IOException e) {
      faults.add("", FaultCode.MALFORMED, "The text is not UTF-8.");
    }
    faults.throwIfAny();
    throw new IllegalStateException("unreachable");
  }
}
