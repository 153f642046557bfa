package org.espalier.integration.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mappings: what they may say, who may say it, and that both interfaces tell the same. */
@QuarkusTest
class XapiMappingsTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{} | /effect REQUIRED",
        "{effect:'NOTHING'} | /effect NOT_ALLOWED",
        "{effect:'KEEP', verb:'completed'} | /verb INVALID_FORMAT",
        "{effect:'KEEP', activity:'*'} | /activity INVALID_FORMAT",
        "{effect:'KEEP', minScaled:1.1} | /minScaled OUT_OF_RANGE",
        "{effect:'KEEP', level:2} | /level EXCLUSIVE",
        "{effect:'KEEP', activityExternalId:'known'} | /activityExternalId EXCLUSIVE",
        "{effect:'COMPLETION', activityExternalId:'c'} | /activityExternalId UNKNOWN_REFERENCE",
        "{effect:'COMPLETION', competencyExternalId:'a'} | /competencyExternalId EXCLUSIVE",
        "{effect:'EVIDENCE', level:2} | /competencyExternalId REQUIRED",
        "{effect:'EVIDENCE', competencyExternalId:'a'} | /level EXCLUSIVE",
        "{effect:'EVIDENCE', competencyExternalId:'a', level:2, levels:[{fromScaled:0, level:1}]} | /level EXCLUSIVE",
        "{effect:'EVIDENCE', competencyExternalId:'a', level:9} | /level LEVEL_OUTSIDE_SCALE",
        "{effect:'EVIDENCE', competencyExternalId:'a', levels:[{fromScaled:0, level:9}]} | /levels/0/level LEVEL_OUTSIDE_SCALE",
        "{effect:'EVIDENCE', competencyExternalId:'a', levels:[{fromScaled:0, level:1},{fromScaled:0.0, level:2}]} | /levels/1/fromScaled DUPLICATE",
        "{effect:'EVIDENCE', competencyExternalId:'a', level:2, evidenceSource:'MANAGER'} | /evidenceSource NOT_ALLOWED"
      })
  void otherMappingsAreRefused(String body, String fault) {
    new Workshop(admin).furnish();
    admin.create("activities", "known", "{title:'Known', type:'COURSE'}");
    Answer refused = admin.put("xapi-mappings", "m", body);
    assertEquals(
        fault.matches(".*(REQUIRED|NOT_ALLOWED|INVALID_FORMAT|OUT_OF_RANGE)$") ? 400 : 422,
        refused.status(),
        refused::body);
    assertEquals(Set.of(fault), refused.faults(), refused::body);
  }

  @Test
  void mappingsAreKeptInStepAndToldAlike() {
    new Workshop(admin).furnish();
    admin.create("activities", "c", "{title:'C', type:'COURSE'}");
    String body = "{activity:'https://lms.example/*', effect:'COMPLETION', activityExternalId:'c'}";
    UUID id = admin.create("xapi-mappings", "m", body);
    assertEquals("1", admin.put("xapi-mappings", "m", body).expect(200).text("/revision"));
    String evidence = "{effect:'EVIDENCE', competencyExternalId:'a', level:2}";
    assertEquals(
        "LEARNING", admin.put("xapi-mappings", "n", evidence).expect(201).text("/evidenceSource"));
    assertEquals(1, admin.get("/xapi-mappings?effect=EVIDENCE").expect(200).at("/items").size());
    Answer told =
        tenant
            .graphql()
            .data("{ xapiMappings { nodes { externalId effect completes { externalId } } } }");
    assertEquals("c", told.text("/data/xapiMappings/nodes/0/completes/externalId"));
    admin.delete("/activities/" + admin.id("activities", "c")).problem(409, "IN_USE");
    admin.delete("/competencies/" + admin.id("competencies", "a")).problem(409, "IN_USE");
    admin.delete("/xapi-mappings/" + id).expect(204);
    admin.delete("/activities/" + admin.id("activities", "c")).expect(204);
  }

  @Test
  void othersHaveNothingToDoWithMappings() {
    UUID id = admin.create("xapi-mappings", "m", "{effect:'KEEP'}");
    for (Client other :
        List.of(tenant.person("ana"), tenant.as("learning-admin"), tenant.program("xapi:write"))) {
      other.get("/xapi-mappings").problem(403, "FORBIDDEN");
      other.get("/xapi-mappings/" + id).problem(403, "FORBIDDEN");
      other.put("xapi-mappings", "m", "{effect:'KEEP'}").problem(403, "FORBIDDEN");
    }
    tenant
        .program("xapi-mappings:read", "xapi-mappings:write", "completions:write")
        .put("xapi-mappings", "m", "{effect:'KEEP'}")
        .problem(403, "FORBIDDEN");
    tenant
        .program("xapi-mappings:read", "xapi-mappings:write", "completions:write", "evidence:write")
        .put("xapi-mappings", "m", "{effect:'KEEP'}")
        .expect(200);
  }
}
