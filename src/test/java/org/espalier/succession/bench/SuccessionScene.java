package org.espalier.succession.bench;

import java.util.List;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;

/**
 * A company with two key positions: Boss is head, Ana leads below and reports to Boss, Bob reports
 * to Ana. Cy works elsewhere and reports to nobody.
 */
final class SuccessionScene {

  final Tenant tenant = Tenant.fresh();
  final Client admin = tenant.admin();

  SuccessionScene() {
    new Workshop(admin).furnish();
    admin.create("positions", "head", "{title:'Head', jobExternalId:'engineer'}");
    admin.create("positions", "lead", "{title:'Lead', reportsToExternalId:'head', headCount:2}");
    person("boss", "positionExternalId:'head'");
    person("ana", "managerExternalId:'boss', positionExternalId:'lead'");
    person("bob", "managerExternalId:'ana'");
    person("cy", "orgUnitExternalId:'unit'");
    admin.create("key-positions", "k-head", "{positionExternalId:'head', criticality:'CRITICAL'}");
    admin.create("key-positions", "k-lead", "{positionExternalId:'lead', criticality:'LOW'}");
  }

  void person(String externalId, String rest) {
    admin.put(
        "employees",
        externalId,
        "{givenName:'G', familyName:'"
            + externalId
            + "'"
            + (rest.isEmpty() ? "}" : ", " + rest + "}"));
  }

  UUID nominate(String key, String person, String readiness, String rest) {
    return admin.create(
        "successors",
        key + "-" + person,
        "{keyPositionExternalId:'%s', employeeExternalId:'%s', nominatedReadiness:'%s'%s}"
            .formatted(key, person, readiness, rest));
  }

  Answer bench(Client caller, String key) {
    return caller.get("/key-positions/" + admin.id("key-positions", key) + "/bench");
  }

  static List<String> people(Answer bench) {
    return bench.expect(200).texts("/successors", "/employee/externalId");
  }
}
