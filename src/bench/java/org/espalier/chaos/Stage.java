package org.espalier.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What is there before anything is killed: a webhook, and a cycle of reviews to launch. */
final class Stage {

  private static final int PEOPLE = 60;

  private final Api api;

  Stage(Api api) {
    this.api = api;
  }

  void furnish() throws InterruptedException {
    put(
        "proficiency-scales/by-external-id/scale",
        "{'name':'Scale','levels':[{'value':1,'label':'A'},{'value':2,'label':'B'},{'value':3,'label':'C'}]}");
    put(
        "review-forms/by-external-id/form",
        "{'name':'Form','scaleExternalId':'scale','sections':[{'key':'q','title':'Q','kind':'QUESTIONS',"
            + "'weight':100,'questions':[{'key':'q','text':'How far?','type':'RATING'}]}]}");
    put(
        "review-cycles/by-external-id/cycle",
        "{'name':'Cycle','formExternalId':'form','periodStart':'2026-01-01','periodEnd':'2026-12-31'}");
    for (int i = 0; i < PEOPLE; i++) {
      put(
          "employees/by-external-id/reviewed-" + i,
          "{'givenName':'G','familyName':'R'"
              + (i == 0 ? "" : ",'managerExternalId':'reviewed-0'")
              + "}");
    }
  }

  /** Has events sent from now on; the position from which on. */
  long listen(String url) throws InterruptedException {
    JsonNode made =
        api.post("/webhooks", "hook", "{'name':'Hook','url':'" + url + "'}").expect(201);
    long from = 0;
    JsonNode page = api.get("/events?after=0&limit=500");
    while (!page.at("/items").isEmpty()) {
      for (JsonNode event : page.at("/items")) {
        from = event.at("/position").asLong();
        if (event.at("/subjectId").asText().equals(made.at("/id").asText())) {
          return from;
        }
      }
      page = api.get("/events?limit=500&after=" + from);
    }
    throw new IllegalStateException("nothing tells of the webhook");
  }

  /** Launches the reviews; the id of the launch. */
  String launch() throws InterruptedException {
    String cycle = api.get("/review-cycles/by-external-id/cycle").at("/id").asText();
    return api.post("/review-cycles/" + cycle + "/launches", "launch", "{}")
        .expect(202)
        .at("/id")
        .asText();
  }

  /** Some of the reviews, when all are there. */
  List<String> launched(String launch) throws InterruptedException {
    JsonNode state = api.get("/review-cycle-launches/" + launch);
    while (!state.at("/state").asText().equals("COMPLETED")) {
      Thread.sleep(500);
      state = api.get("/review-cycle-launches/" + launch);
    }
    List<String> reviews = new ArrayList<>();
    api.get("/reviews?limit=100").at("/items").forEach(one -> reviews.add(one.at("/id").asText()));
    return reviews;
  }

  private void put(String path, String body) throws InterruptedException {
    api.put("/" + path, body).expect(201);
  }
}
