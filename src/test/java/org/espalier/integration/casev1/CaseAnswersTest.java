package org.espalier.integration.casev1;

import static org.espalier.integration.casev1.CaseClient.error;
import static org.espalier.integration.casev1.CaseClient.imported;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every answer is what service discovery says it is, and discovery lists what is answered. */
@QuarkusTest
class CaseAnswersTest {

  private static final String DOCUMENT = "d7b5d6d4-5c40-11e7-82c4-3d54268aa9ee";
  private static final String ITEM = "11111111-0000-4000-8000-00000000000a";
  private static final String DISCOVERY =
      "~/ims/case/v1p1/discovery/imscasev1p1_openapi3_v1p0.json";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final CaseClient cases = CaseClient.in(tenant);
  private JsonNode discovery = MissingNode.getInstance();

  @BeforeEach
  void frameworks() {
    discovery = Client.nobody().get(DISCOVERY).expect(200).json();
    imported(
        admin,
        """
        {"CFDocument": {"identifier": "%1$s", "title": "Shapes", "uri": "https://a.example/d", "version": "2"},
         "CFItems": [{"identifier": "%2$s", "fullStatement": "Circles.", "notes": "Round.", "uri": "https://a.example/1"}]}
        """
            .formatted(DOCUMENT, ITEM));
    admin.put(
        "proficiency-scales",
        "own",
        "{name:'Own', levels:[{value:1.5,label:'Low'},{value:9,label:'High',description:'Does it.'}]}");
    admin.create("frameworks", "own", "{name:'Own', scaleExternalId:'own'}");
    for (String key : List.of("whole", "part")) {
      admin.create(
          "competencies",
          key,
          "{name:'"
              + key
              + "', frameworkExternalId:'own', tier:'CORE'"
              + (key.equals("part") ? ", parentExternalId:'whole'}" : "}"));
    }
  }

  @Test
  void everyAnswerIsOfItsSchema() {
    Answer all = told("/CFDocuments", "/CFDocuments");
    assertEquals(2, all.at("/CFDocuments").size());
    assertTrue(all.texts("/CFDocuments", "/identifier").contains(DOCUMENT));
    for (String document : all.texts("/CFDocuments", "/identifier")) {
      told("/CFDocuments/{sourcedId}", "/CFDocuments/" + document);
      Answer whole = told("/CFPackages/{sourcedId}", "/CFPackages/" + document);
      for (String item : whole.texts("/CFItems", "/identifier")) {
        told("/CFItems/{sourcedId}", "/CFItems/" + item);
        told("/CFItemAssociations/{sourcedId}", "/CFItemAssociations/" + item);
      }
      for (String one : whole.texts("/CFAssociations", "/identifier")) {
        told("/CFAssociations/{sourcedId}", "/CFAssociations/" + one);
      }
      told(
          "/CFRubrics/{sourcedId}",
          "/CFRubrics/" + whole.texts("/CFRubrics", "/identifier").getFirst());
    }
  }

  @Test
  void refusalsAreOfTheirSchemaToo() {
    String unknown = UUID.randomUUID().toString();
    List<Answer> refused = new ArrayList<>();
    for (String kind :
        List.of("Concepts", "Subjects", "ItemTypes", "Licenses", "AssociationGroupings")) {
      refused.add(error(cases.get("/CF" + kind + "/" + unknown), 404, "unknownobject"));
    }
    for (String kind :
        List.of("Documents", "Packages", "Items", "ItemAssociations", "Associations", "Rubrics")) {
      refused.add(error(cases.get("/CF" + kind + "/" + unknown), 404, "unknownobject"));
    }
    refused.add(error(cases.get("/CFItems/x"), 404, "invalid_uuid"));
    refused.add(error(cases.get("/CFDocuments?sort=x"), 400, "invalid_sort_field"));
    refused.add(error(cases.get("/CFDocuments?fields=x"), 400, "invalid_selection_field"));
    refused.add(
        error(new CaseClient(Client.nobody()).get("/CFDocuments"), 401, "unauthorised_request"));
    refused.add(
        error(new CaseClient(tenant.program("jobs:read")).get("/CFDocuments"), 403, "forbidden"));
    refused.forEach(answer ->
        assertEquals(
            List.of(),
            faults("#/components/schemas/imsx_StatusInfoDType", answer.json()),
            answer::body));
  }

  @Test
  void discoveryListsWhatIsAnsweredAndWhere() {
    assertEquals("3.0.1", discovery.path("openapi").asText());
    String server = discovery.at("/servers/0/url").asText();
    assertTrue(server.matches("http://[^/]+/ims/case/v1p1"), server);
    String document = cases.get("/CFDocuments").expect(200).text("/CFDocuments/0/uri");
    assertTrue(document.startsWith("https://a.example/") || document.startsWith(server), document);
    List<String> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : discovery.path("paths").properties()) {
      operations.add(path.getKey() + " " + path.getValue().at("/get/operationId").asText());
    }
    assertEquals(
        List.of(
            "/CFDocuments getAllCFDocuments",
            "/CFDocuments/{sourcedId} getCFDocument",
            "/CFPackages/{sourcedId} getCFPackage",
            "/CFItems/{sourcedId} getCFItem",
            "/CFItemAssociations/{sourcedId} getCFItemAssociations",
            "/CFAssociations/{sourcedId} getCFAssociation",
            "/CFRubrics/{sourcedId} getCFRubric"),
        operations);
    for (JsonNode parameter : discovery.at("/paths/~1CFDocuments/get/parameters")) {
      if (parameter.path("name").asText().equals("sort")) {
        parameter
            .at("/schema/enum")
            .forEach(key -> cases.get("/CFDocuments?sort=" + key.asText()).expect(200));
      }
    }
  }

  @Test
  void severalPackagesAtOnceAreWhole() throws InterruptedException {
    String wanted = cases.get("/CFPackages/" + DOCUMENT).expect(200).body();
    List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    List<Thread> readers =
        IntStream.range(0, 8)
            .mapToObj(_ ->
                Thread.ofVirtual()
                    .start(
                        () -> bodies.add(cases.get("/CFPackages/" + DOCUMENT).expect(200).body())))
            .toList();
    for (Thread reader : readers) {
      reader.join();
    }
    assertEquals(Collections.nCopies(8, wanted), bodies);
  }

  private Answer told(String operation, String path) {
    Answer answer = cases.get(path).expect(200);
    String schema =
        discovery
            .path("paths")
            .path(operation)
            .at("/get/responses/200/content/application~1json/schema/$ref")
            .asText();
    assertEquals(List.of(), faults(schema, answer.json()), answer::body);
    return answer;
  }

  private List<String> faults(String schema, JsonNode answer) {
    ObjectNode root = discovery.deepCopy();
    root.putArray("allOf").addObject().put("$ref", schema);
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
        .getSchema(root, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build())
        .validate(answer)
        .stream()
        .map(Object::toString)
        .toList();
  }
}
