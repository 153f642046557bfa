package org.espalier.privacy.erasures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.tenancy.Background;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Relaxed;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** What files say of others may name whoever is forgotten. */
@QuarkusTest
class NamedInFilesTest {

  private static final String OWNED =
      "{ownerships:[{kind:'employees', owner:'hris', source:'default', fields:['managerExternalId','location','givenName']}]}";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @Inject private CarryOut chore;
  @Inject private Background background;

  @Test
  void conflictsOfOthersLoseTheNamesOfTheForgotten() {
    UUID zora =
        admin.create(
            "employees", "hr-4711", "{givenName:'Zora', familyName:'Q', email:'Zq@x.example'}");
    admin.create("employees", "boss", "{givenName:'B', familyName:'Oss'}");
    admin.create(
        "employees",
        "ana",
        "{givenName:'Ana', familyName:'Na', managerExternalId:'hr-4711', location:'Oslo'}");
    admin.create(
        "employees", "bob", "{givenName:'Bob', familyName:'Ob', managerExternalId:'boss'}");
    admin
        .sendRaw(
            "PUT",
            "/field-ownerships",
            "application/json",
            Relaxed.strict(OWNED).getBytes(StandardCharsets.UTF_8))
        .expect(200);
    Answer job =
        admin.importRows(
            "employees",
            "?source=lms",
            List.of(
                "{externalId:'ana', source:'default', givenName:'Anna', familyName:'Na', managerExternalId:'boss', location:'near zq@x.example'}",
                "{externalId:'bob', source:'default', givenName:'Bob', familyName:'Ob', managerExternalId:'hr-4711'}",
                "{externalId:'hr-4711', source:'default', givenName:'Z', familyName:'Q', email:'Zq@x.example'}"));
    String path = "/imports/" + job.id() + "/conflicts";
    assertEquals(
        List.of(
            "ana/givenName Ana Anna",
            "ana/location Oslo near zq@x.example",
            "ana/managerExternalId hr-4711 boss",
            "bob/managerExternalId boss hr-4711",
            "hr-4711/givenName Zora Z"),
        told(path));
    new Erasing(chore, background).erase(tenant, zora);
    assertEquals(
        List.of(
            "ana/givenName Ana Anna",
            "ana/location Oslo null",
            "ana/managerExternalId null boss",
            "bob/managerExternalId boss null",
            "null/givenName null null"),
        told(path));
  }

  @Test
  void faultsOfOthersLoseThemToo() {
    Answer job =
        admin.importRows(
            "employees",
            "",
            List.of(
                "{externalId:'ana', givenName:'Ana', familyName:'Na', managerExternalId:'hr-4711'}",
                "{externalId:'bob', givenName:'Bob', familyName:'Ob', jobExternalId:'none'}"));
    UUID zora = admin.create("employees", "hr-4711", "{givenName:'Zora', familyName:'Q'}");
    String rows = "/imports/" + job.id() + "/rows";
    assertEquals(
        List.of(
            "ana /managerExternalId There is no \"hr-4711\", in the file or before.",
            "bob /jobExternalId There is no job \"none\"."),
        faults(rows));
    new Erasing(chore, background).erase(tenant, zora);
    assertEquals(List.of("bob /jobExternalId There is no job \"none\"."), faults(rows));
  }

  private List<String> told(String path) {
    List<String> told = new ArrayList<>();
    for (JsonNode one : admin.get(path).expect(200).at("/items")) {
      told.add(
          one.path("externalId").asText()
              + one.path("pointer").asText()
              + " "
              + one.path("kept").asText()
              + " "
              + one.path("offered").asText());
    }
    return told.stream().sorted().toList();
  }

  private List<String> faults(String path) {
    List<String> told = new ArrayList<>();
    for (JsonNode row : admin.get(path).expect(200).at("/items")) {
      for (JsonNode one : row.path("errors")) {
        told.add(
            row.path("externalId").asText()
                + " "
                + one.path("pointer").asText()
                + " "
                + one.path("message").asText());
      }
    }
    return told.stream().sorted().toList();
  }
}
