package org.espalier.platform.security.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.espalier.testing.Answer;
import org.espalier.testing.Client;

/** The employees whom the people of the realm are. */
final class People {

  private People() {}

  /** Imports them; those who are there already stay as they are. */
  static void imported(Client hris) {
    ended(hris.importRows("jobs", "{externalId:'engineer', title:'Data engineer'}"));
    ended(hris.importRows("org-units", "{externalId:'data', name:'Data'}"));
    ended(
        hris.importRows(
            "employees",
            "{externalId:'ana', givenName:'Ana', familyName:'Lindqvist', email:'ana@acme.example',"
                + " jobExternalId:'engineer', orgUnitExternalId:'data', managerExternalId:'mara'}",
            "{externalId:'bob', givenName:'Bob', familyName:'Tanaka', email:'bob@acme.example',"
                + " managerExternalId:'mara'}",
            "{externalId:'mara', givenName:'Mara', familyName:'Okafor', email:'mara@acme.example'}",
            "{externalId:'eve', givenName:'Eve', familyName:'Marlow', email:'eve@acme.example'}",
            "{externalId:'hana', givenName:'Hana', familyName:'Svoboda', email:'hana@acme.example'}"));
  }

  private static void ended(Answer job) {
    assertEquals("COMPLETED", job.text("/state"), job.body());
    assertEquals(0, job.count("/counts/failed"), job.body());
  }
}
