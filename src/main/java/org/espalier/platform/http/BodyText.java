package org.espalier.platform.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.ProblemException;

/** Takes in what protocols send that read their bodies by rules of their own. */
@Singleton
class BodyText {

  private final RequestBody request;

  BodyText(RequestBody request) {
    this.request = request;
  }

  /**
   * The whole text, kept for those who compare requests.
   *
   * @param most bytes that it may have
   * @throws ProblemException PAYLOAD_TOO_LARGE or REQUEST_TIMEOUT; INVALID_REQUEST if it is not in
   *     that character set
   */
  String read(InputStream in, MultivaluedMap<String, String> headers, Charset charset, int most) {
    byte[] bytes = BodyBytes.read(in, headers, most);
    request.keep(bytes);
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw malformed("The text is not " + charset.name() + ".");
    }
  }

  /** The refusal of a text that cannot be read. */
  static ProblemException malformed(String why) {
    return new ProblemException(List.of(new Fault("", FaultCode.MALFORMED, why)));
  }
}
