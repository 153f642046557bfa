package org.espalier.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was made for a sample: the last thing of each kind. */
final class SampleThings {

  final Client admin;
  final Map<String, UUID> ids = new HashMap<>();
  final Map<String, String> externalIds = new HashMap<>();

  SampleThings(Client admin) {
    this.admin = admin;
  }

  void make(String kind, String externalId, String json) {
    ids.put(kind, admin.create(kind, externalId, json));
    externalIds.put(kind, externalId);
  }

  void post(String kind, String json) {
    ids.put(kind, admin.post("/" + kind, json).expect(201).id());
  }

  /** The thing of a kind that was made last; of what concerns people, Bob's. */
  UUID id(String kind) {
    UUID id = ids.get(kind);
    if (id == null) {
      throw new AssertionError("testing.Sample has no thing of the kind " + kind + ": add one");
    }
    return id;
  }

  /** The id of an employee. */
  UUID person(String externalId) {
    return admin.id("employees", externalId);
  }

  /** A comment of the administrator's on a plan. */
  String comment(UUID plan) {
    return first("/development-plans/" + plan + "/comments", "{text:'Well begun'}");
  }

  /** A check-in on a plan or a goal. */
  String checkIn(String kind, UUID id) {
    String body = kind.equals("goals") ? "{confidence:'ON_TRACK'}" : "{note:'Half way'}";
    return first("/" + kind + "/" + id + "/check-ins", body);
  }

  /** A run of a report that came to its end. */
  String run(UUID report) {
    String path = "/reports/" + report + "/runs";
    List<String> known = admin.get(path).expect(200).texts("/items", "/id");
    return known.isEmpty() ? admin.made(report).text("/id") : known.getFirst();
  }

  /** A delivery of a webhook. */
  String delivery(UUID webhook) {
    List<String> known =
        admin.get("/webhooks/" + webhook + "/deliveries").expect(200).texts("/items", "/id");
    return known.isEmpty() ? admin.tested(webhook).toString() : known.getFirst();
  }

  private String first(String path, String body) {
    List<String> known = admin.get(path).expect(200).texts("/items", "/id");
    return known.isEmpty() ? admin.post(path, body).expect(201).id().toString() : known.getFirst();
  }
}
