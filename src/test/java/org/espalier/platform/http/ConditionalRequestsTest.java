package org.espalier.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Entity tags, If-Match and merge patches. */
@QuarkusTest
class ConditionalRequestsTest {

  private final Client admin = Tenant.fresh().admin();
  private final UUID id =
      admin.create(
          "employees",
          "1",
          "{givenName:'Ana', familyName:'Lee', email:'a@x.org', hireDate:'2020-02-29'}");
  private final String path = "/employees/" + id;

  @Test
  void whoHasTheThingGetsNothingNew() {
    String tag = admin.get(path).expect(200).etag();
    Answer same = admin.with("If-None-Match", tag).get(path).expect(304);
    assertEquals("", same.body());
    assertEquals(tag, same.etag());
    admin.with("If-None-Match", "\"other\", " + tag).get(path).expect(304);
    admin.with("If-None-Match", "*").get(path).expect(304);
    admin.with("If-None-Match", "\"1-0\"").get(path).expect(200);
    admin.with("If-None-Match", tag).get("/employees/by-external-id/1").expect(304);
    admin.patch(path, "{givenName:'Eva'}").expect(200);
    assertNotEquals(tag, admin.with("If-None-Match", tag).get(path).expect(200).etag());
  }

  @Test
  void tagTellsOfWhatIsShownAlong() {
    admin.create("employees", "boss", "{givenName:'B', familyName:'B'}");
    Answer linked = admin.patch(path, "{managerExternalId:'boss'}").expect(200);
    assertEquals(linked.etag(), admin.get(path).etag());
    assertEquals(linked.body(), admin.get(path).body());
  }

  @Test
  void staleEditIsRefused() {
    String tag = admin.get(path).etag();
    admin.with("If-Match", tag).patch(path, "{givenName:'Eva'}").expect(200);
    admin.with("If-Match", tag).patch(path, "{givenName:'Ida'}").problem(412, "STALE_VERSION");
    admin.with("If-Match", tag).delete(path).problem(412, "STALE_VERSION");
    admin
        .with("If-Match", "\"nonsense\"")
        .patch(path, "{givenName:'Ida'}")
        .problem(412, "STALE_VERSION");
    assertEquals("Eva", admin.get(path).text("/givenName"));
    admin.with("If-Match", "*").patch(path, "{givenName:'Ida'}").expect(200);
    admin
        .with("If-Match", tag + ", " + admin.get(path).etag())
        .patch(path, "{givenName:'Una'}")
        .expect(200);
    admin.with("If-Match", admin.get(path).etag()).delete(path).expect(204);
  }

  @Test
  void putTakesPreconditions() {
    String absent = "/employees/by-external-id/2";
    String body = "{givenName:'Eva', familyName:'Lee'}";
    String tag = admin.get(path).etag();
    admin.with("If-None-Match", "*").put("employees", "1", body).problem(412, "STALE_VERSION");
    admin.with("If-None-Match", tag).put("employees", "1", body).problem(412, "STALE_VERSION");
    admin
        .with("If-Match", "\"nonsense\"")
        .put("employees", "1", body)
        .problem(412, "STALE_VERSION");
    assertEquals(tag, admin.get(path).etag(), "nothing was written");
    admin.with("If-Match", tag).put("employees", "1", body).expect(200);
    admin.with("If-Match", tag).put("employees", "1", body).problem(412, "STALE_VERSION");
    admin.with("If-Match", "*").put("employees", "2", body).problem(412, "STALE_VERSION");
    admin.get(absent).problem(404, "NOT_FOUND");
    admin.with("If-None-Match", "*").put("employees", "2", body).expect(201);
    admin.with("If-Match", "*").put("employees", "2", body).expect(200);
    admin.delete(path).expect(204);
    admin.with("If-Match", "*").put("employees", "1", body).problem(412, "STALE_VERSION");
    admin.with("If-None-Match", "*").put("employees", "1", body).expect(200);
    admin.with("If-None-Match", "*").put("employees", "1", body).problem(412, "STALE_VERSION");
    Tenant.fresh()
        .admin()
        .with("If-Match", "*")
        .put("employees", "2", body)
        .problem(412, "STALE_VERSION");
  }

  @Test
  void patchChangesWhatItNames() {
    Answer patched = admin.patch(path, "{givenName:'Eva', email:null}").expect(200);
    assertEquals("Eva", patched.text("/givenName"));
    assertEquals("Lee", patched.text("/familyName"));
    assertEquals("2020-02-29", patched.text("/hireDate"));
    assertTrue(patched.at("/email").isNull());
    assertEquals(2, patched.count("/revision"));
    assertEquals(2, admin.patch(path, "{}").expect(200).count("/revision"));
    assertEquals(2, admin.patch(path, "{givenName:'Eva'}").expect(200).count("/revision"));
  }

  @Test
  void patchIsCheckedAsAWhole() {
    assertEquals(
        Set.of(
            "/email INVALID_FORMAT",
            "/familyName REQUIRED",
            "/hireDate INVALID_FORMAT",
            "/salary UNKNOWN_MEMBER"),
        admin
            .patch(path, "{familyName:null, email:'x', hireDate:'2021-02-29', salary:1}")
            .problem(400, "INVALID_REQUEST")
            .faults());
    assertEquals(
        Set.of("/externalId IMMUTABLE", "/source IMMUTABLE"),
        admin.patch(path, "{externalId:'2', source:'crm'}").problem(422, "UNPROCESSABLE").faults());
    assertEquals(1, admin.get(path).count("/revision"));
  }

  @Test
  void patchIsAnObjectOfItsOwnType() {
    for (String body : new String[] {"[]", "1", "'x'", "null"}) {
      assertEquals(
          Set.of(" WRONG_TYPE"), admin.patch(path, body).problem(400, "INVALID_REQUEST").faults());
    }
    assertEquals(Set.of(" MALFORMED"), raw("{\"a\":").problem(400, "INVALID_REQUEST").faults());
    assertEquals(
        Set.of(" MALFORMED"),
        raw("{\"givenName\":\"A\",\"givenName\":\"B\"}").problem(400, "INVALID_REQUEST").faults());
    admin
        .sendRaw(
            "PATCH",
            path,
            "application/json",
            "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .problem(415, "UNSUPPORTED_MEDIA_TYPE");
  }

  private Answer raw(String body) {
    return admin.sendRaw(
        "PATCH",
        path,
        "application/merge-patch+json",
        body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
