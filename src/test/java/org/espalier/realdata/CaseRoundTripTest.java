package org.espalier.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.espalier.integration.casev1.CaseClient;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Relaxed;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frameworks that are fetched over CASE are of its schema, and come in again as they were. */
@QuarkusTest
class CaseRoundTripTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final CaseClient cases = CaseClient.in(tenant);

  @ParameterizedTest
  @CsvSource({
    "empty, 0",
    "ordering, 28",
    "smart-level, 14",
    "smarter-balanced-dok, 15",
    "smarter-balanced-math-g3, 48",
    "smarter-balanced-math-hs, 86",
    "utf8, 1",
    "what-standards-could-be, 16"
  })
  void packagesComeBackAsTheyWere(String name, int items) {
    byte[] file = SharedData.bytes("case-packages/" + name + ".json");
    String identifier =
        Relaxed.tree(new String(file, StandardCharsets.UTF_8))
            .at("/CFDocument/identifier")
            .asText();
    imported("CASE", file);
    Answer whole = served(identifier);
    assertEquals(items, whole.at("/CFItems").size());
    assertEquals(items, whole.at("/CFAssociations").size());
    Answer again = imported("CASE", whole.body().getBytes(StandardCharsets.UTF_8));
    assertEquals(items + 2, again.count("/counts/unchanged"), again::body);
  }

  @Test
  void frameworksOfOtherFormsAreServedToo() {
    imported("DDAT", SharedData.bytes("gdad-framework/skills.csv"));
    Answer documents = cases.get("/CFDocuments").expect(200);
    Answer whole = served(documents.text("/CFDocuments/0/identifier"));
    assertEquals(188, whole.at("/CFItems").size());
    assertEquals(4, whole.at("/CFRubrics/0/CFRubricCriteria/0/CFRubricCriterionLevels").size());
    Tenant other = Tenant.fresh();
    Answer elsewhere =
        other
            .admin()
            .importFile(
                "frameworks",
                "?format=CASE",
                "application/json",
                whole.body().getBytes(StandardCharsets.UTF_8));
    assertEquals(190, elsewhere.count("/counts/created"), elsewhere::body);
    assertEquals(names(admin), names(other.admin()));
  }

  private Answer imported(String format, byte[] file) {
    String type = format.equals("CASE") ? "application/json" : "text/csv";
    Answer job = admin.importFile("frameworks", "?format=" + format, type, file);
    assertEquals(0, job.count("/counts/failed"), job::body);
    return job;
  }

  /** The package of a document, which must be of the schema. */
  private Answer served(String identifier) {
    Answer whole = cases.get("/CFPackages/" + identifier).expect(200);
    List<String> faults = schema().validate(whole.json()).stream().map(Object::toString).toList();
    assertEquals(List.of(), faults, whole::body);
    return whole;
  }

  private static JsonSchema schema() {
    byte[] schema = SharedData.bytes("case-packages/case-v1p0-cfpackage-schema.json");
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
        .getSchema(
            new String(schema, StandardCharsets.UTF_8),
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  private static List<String> names(Client client) {
    Answer all = client.get("/competencies?limit=500&sort=name").expect(200);
    return List.of(
        all.texts("/items", "/name").toString(), all.texts("/items", "/description").toString());
  }
}
