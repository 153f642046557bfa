package org.espalier.knowledge.attachments;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.start.StartRefused;

/**
 * What may be attached. The first bytes of a file tell what it is, and the ending of its name what
 * computers take it for: where either is something else than its media type, it is refused. Nothing
 * that a browser or a computer would run is on the list: no HTML, SVG, scripts or programs.
 */
@Singleton
@Startup
class AttachmentTypes {

  static final String TEXT = "text/plain";
  static final String CSV = "text/csv";
  static final String MARKDOWN = "text/markdown";
  static final String PDF = "application/pdf";
  static final String PNG = "image/png";
  static final String JPEG = "image/jpeg";
  static final String GIF = "image/gif";
  static final String WEBP = "image/webp";
  static final String MP4 = "video/mp4";
  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  static final String PPTX =
      "application/vnd.openxmlformats-officedocument.presentationml.presentation";
  static final String ODT = "application/vnd.oasis.opendocument.text";
  static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
  static final String ODP = "application/vnd.oasis.opendocument.presentation";

  private static final Set<String> KNOWN =
      Set.of(TEXT, CSV, MARKDOWN, PDF, PNG, JPEG, GIF, WEBP, MP4, DOCX, XLSX, PPTX, ODT, ODS, ODP);

  /** What the first bytes of many types have in common. */
  private static final Set<String> GENERAL =
      Set.of(TEXT, "application/x-tika-ooxml", "application/zip");

  private final Set<String> allowed;

  AttachmentTypes(AttachmentConfig config) {
    Set<String> asked = new TreeSet<>(config.types().orElse(KNOWN));
    this.allowed = Set.copyOf(asked);
    asked.removeAll(KNOWN);
    if (!asked.isEmpty()) {
      throw new StartRefused(
          "ESPALIER_ATTACHMENTS_TYPES names %s: nothing but %s can be attached."
              .formatted(asked, new TreeSet<>(KNOWN)));
    }
  }

  /**
   * The type of a file, without parameters.
   *
   * @param claimed as what it was sent
   * @throws org.espalier.platform.problem.ProblemException UNSUPPORTED_MEDIA_TYPE, or
   *     INVALID_REQUEST if the file or its name is of another type
   */
  String of(String claimed, String fileName, byte[] bytes) {
    MediaType parsed = MediaType.parse(claimed);
    String type = parsed == null ? "" : parsed.getBaseType().toString();
    if (!allowed.contains(type)) {
      throw CommonProblem.UNSUPPORTED_MEDIA_TYPE.because(
          "These can be attached: " + String.join(", ", new TreeSet<>(allowed)) + ".");
    }
    Faults faults = new Faults();
    if (!holds(type, bytes)) {
      faults.add(
          "Content-Type", FaultCode.NOT_ALLOWED, "By its first bytes the file is something else.");
    }
    if (!Detection.TIKA.detect(fileName).equals(type)) {
      faults.add(
          "fileName",
          FaultCode.NOT_ALLOWED,
          "The ending is none of files of the type " + type + ".");
    }
    faults.throwIfAny();
    return type;
  }

  private static boolean holds(String type, byte[] bytes) {
    String found = Detection.TIKA.detect(bytes);
    boolean general =
        GENERAL.contains(found)
            && Detection.REGISTRY.isSpecializationOf(MediaType.parse(type), MediaType.parse(found));
    return (found.equals(type) || general) && !(type.startsWith("text/") && markup(bytes));
  }

  /** Text that begins like HTML, of which not every beginning is known. */
  private static boolean markup(byte[] bytes) {
    int most = Math.min(bytes.length, 512);
    return new String(bytes, 0, most, StandardCharsets.ISO_8859_1).stripLeading().startsWith("<");
  }

  /** What is known of types; read when the first file comes. */
  private static final class Detection {

    static final Tika TIKA = new Tika();
    static final MediaTypeRegistry REGISTRY = MediaTypeRegistry.getDefaultRegistry();
  }
}
