package org.espalier.privacy.erasures;

import java.util.UUID;
import org.espalier.integration.scim.ScimClient;
import org.espalier.testing.Client;

/** What files, an identity provider and a learning system tell of Zora. */
final class ZoraInOtherSystems {

  private final Client admin;
  private final UUID id;

  ZoraInOtherSystems(Client admin, UUID id) {
    this.admin = admin;
    this.id = id;
  }

  /** Leaves all of it. */
  void leave() {
    files();
    provisioned();
    told();
  }

  private void files() {
    admin.importRows(
        "employees",
        "{externalId:'hr-4711', givenName:'Zora', familyName:'Quillfeather', email:'zq@example.org',"
            + " subject:'zora-token', managerExternalId:'boss', jobExternalId:'dba', orgUnitExternalId:'hq',"
            + " hireDate:'2020-02-02'}",
        "{externalId:'other', givenName:'O', familyName:'Ther'}");
    admin.importRows(
        "employees",
        "{externalId:'hr-4711', givenName:'Zora', familyName:'', email:'zq@example.org'}");
  }

  /** An identity provider tells more of Zora than employees have. */
  private void provisioned() {
    ScimClient scim = new ScimClient(admin);
    scim.patch("/Users/" + id, "{op:'add', path:'nickName', value:'Zora Z'}").expect(200);
    scim.post("/Groups", "{displayName:'All', members:[{value:'" + id + "', display:'Zora'}]}")
        .expect(201);
    scim.post(
            "/Groups",
            "{displayName:'Old', members:[{value:'ZQ@example.org', display:'Zora of old'}, {value:'hr-4711'},"
                + " {value:'lost', display:'zora Quillfeather'}, {value:'other', display:'Other Person'}]}")
        .expect(201);
  }

  /** A learning system tells of Zora, and of somebody whom Zora taught. */
  private void told() {
    Client system = admin.with("X-Experience-API-Version", "1.0.3");
    String zora = "{name:'Zora Quillfeather', mbox:'mailto:zq@example.org'}";
    String told = "{actor:%s, verb:{id:'urn:did'}, object:{id:'urn:it'}, context:{instructor:%s}}";
    system.post("~/xapi/statements", told.formatted(zora, zora)).expect(200);
    String other = "{mbox:'mailto:other@example.org'}";
    system.post("~/xapi/statements", told.formatted(other, zora)).expect(200);
  }
}
