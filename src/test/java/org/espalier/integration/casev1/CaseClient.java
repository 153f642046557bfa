package org.espalier.integration.casev1;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;

/** A system that fetches frameworks over CASE. Paths are those below its root. */
public record CaseClient(Client client) {

  /** A program that may read frameworks. */
  public static CaseClient in(Tenant tenant) {
    return new CaseClient(tenant.program("frameworks:read"));
  }

  public Answer get(String path) {
    return client.get("~/ims/case/v1p1" + path);
  }

  /** The documents that a question finds, by title. */
  String titles(String question) {
    return String.join(
        " ", get("/CFDocuments" + question).expect(200).texts("/CFDocuments", "/title"));
  }

  /** Imports a package and waits for the end. */
  static Answer imported(Client admin, String json) {
    return admin.importFile(
        "frameworks", "?format=CASE", "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  /** Insists on an error in the form of the standard; an empty minor code stands for none. */
  static Answer error(Answer answer, int status, String minor) {
    answer.expect(status);
    assertEquals("application/json", answer.header("Content-Type").replaceFirst(";.*", ""));
    assertEquals("error", answer.text("/imsx_severity"), answer.question());
    JsonNode field = answer.json().at("/imsx_codeMinor/imsx_codeMinorField/0");
    assertEquals(minor, field.path("imsx_codeMinorFieldValue").asText(), answer.body());
    assertEquals(minor.isEmpty() ? "unsupported" : "failure", answer.text("/imsx_codeMajor"));
    return answer;
  }
}
