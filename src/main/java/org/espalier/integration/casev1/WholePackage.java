package org.espalier.integration.casev1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A package, ready to be sent.
 *
 * @param items done
 * @param associations done
 */
record WholePackage(
    ObjectNode document, PackedList items, PackedList associations, ObjectNode rubric) {

  void writeTo(OutputStream out) throws IOException {
    say(out, "{\"CFDocument\":" + document + ",\"CFItems\":");
    items.writeTo(out);
    say(out, ",\"CFAssociations\":");
    associations.writeTo(out);
    say(out, ",\"CFRubrics\":[" + rubric + "]}");
    out.flush();
  }

  private static void say(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
