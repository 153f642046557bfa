package org.espalier.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Looks whether all that was acknowledged is there, once, and was told of. */
final class Verdict {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Api api;
  private final Ledger ledger;
  private final List<String> faults = new ArrayList<>();

  Verdict(Api api, Ledger ledger) {
    this.api = api;
    this.ledger = ledger;
  }

  /** Everything that is wrong. */
  List<String> of(Receiver receiver, long webhookFrom) throws InterruptedException {
    Map<String, JsonNode> files = ended();
    List<JsonNode> feed = feed();
    feed(feed);
    files(files);
    people();
    plans();
    steps(feed);
    once(feed);
    told(feed, receiver, webhookFrom);
    ledger.open.forEach(one -> faults.add("neither taken nor refused: " + one));
    api.surprises().forEach(one -> faults.add("an error of the server's own: " + one));
    return faults;
  }

  /** The imports when all have ended. */
  private Map<String, JsonNode> ended() throws InterruptedException {
    Map<String, JsonNode> ended = new LinkedHashMap<>();
    Instant until = Instant.now().plus(PATIENCE);
    for (String id : ledger.files.keySet()) {
      JsonNode job = api.get("/imports/" + id);
      while (!Set.of("COMPLETED", "FAILED").contains(job.at("/state").asText())
          && Instant.now().isBefore(until)) {
        Thread.sleep(500);
        job = api.get("/imports/" + id);
      }
      ended.put(id, job);
    }
    return ended;
  }

  private List<JsonNode> feed() throws InterruptedException {
    List<JsonNode> feed = new ArrayList<>();
    JsonNode page = api.get("/events?after=0&limit=500");
    while (!page.at("/items").isEmpty()) {
      page.at("/items").forEach(feed::add);
      page = api.get("/events?limit=500&after=" + feed.getLast().at("/position").asLong());
    }
    return feed;
  }

  /** Positions follow each other from 1 on, and no event has two. */
  private void feed(List<JsonNode> feed) {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < feed.size(); i++) {
      long position = feed.get(i).at("/position").asLong();
      if (position != i + 1) {
        faults.add("the feed has " + position + " where " + (i + 1) + " should be");
        return;
      }
      if (!ids.add(feed.get(i).at("/id").asText())) {
        faults.add("the feed has an event twice: " + feed.get(i));
      }
    }
  }

  private void files(Map<String, JsonNode> files) throws InterruptedException {
    Map<String, Integer> rows = new HashMap<>();
    for (JsonNode person : all("/employees")) {
      String external = person.at("/externalId").asText();
      rows.merge(external.substring(0, external.lastIndexOf('-') + 1), 1, Integer::sum);
    }
    files.forEach((id, job) -> {
      Ledger.File file = Objects.requireNonNull(ledger.files.get(id));
      String state = job.at("/state").asText();
      int there = rows.getOrDefault(file.prefix(), 0);
      boolean whole = there == file.rows() && job.at("/counts/created").asInt() == file.rows();
      boolean none = there == 0 && !job.at("/errors").isEmpty();
      if (!(state.equals("COMPLETED") && whole) && !(state.equals("FAILED") && none)) {
        faults.add("import with " + there + " of " + file.rows() + " rows: " + job);
      }
    });
  }

  private void people() throws InterruptedException {
    Map<String, String> there = new HashMap<>();
    for (JsonNode person : all("/employees")) {
      String external = person.at("/externalId").asText();
      if (there.put(external, person.at("/familyName").asText()) != null) {
        faults.add("somebody is there twice: " + external);
      }
    }
    ledger.people.forEach((name, family) -> {
      if (!family.equals(there.get(name))) {
        faults.add(name + " is called " + there.get(name) + " and not " + family);
      }
    });
  }

  private void plans() throws InterruptedException {
    Map<String, List<String>> there = new HashMap<>();
    for (JsonNode plan : all("/development-plans")) {
      there
          .computeIfAbsent(plan.at("/title").asText(), _ -> new ArrayList<>())
          .add(plan.at("/id").asText());
    }
    ledger.plans.forEach((title, id) -> {
      if (!List.of(id).equals(there.get(title))) {
        faults.add("plan " + title + " should be " + id + " and is " + there.get(title));
      }
    });
  }

  /** Each step was taken, and told of once. */
  private void steps(List<JsonNode> feed) {
    Map<String, Integer> told = new HashMap<>();
    for (JsonNode event : feed) {
      String type = event.at("/type").asText();
      if (!type.endsWith(".created") && !type.endsWith(".updated")) {
        told.merge(event.at("/subjectId").asText(), 1, Integer::sum);
      }
    }
    for (String id : ledger.steps) {
      if (told.getOrDefault(id, 0) != 1) {
        faults.add("a step of " + id + " was told of " + told.getOrDefault(id, 0) + " times");
      }
    }
  }

  /** Nothing is made twice. */
  private void once(List<JsonNode> feed) {
    Set<String> made = new HashSet<>();
    for (JsonNode event : feed) {
      String type = event.at("/type").asText();
      if (type.endsWith(".created") && !made.add(type + event.at("/subjectId").asText())) {
        faults.add("made twice: " + event);
      }
    }
  }

  /** The receiver got every event, and of each subject in order. */
  private void told(List<JsonNode> feed, Receiver receiver, long from) throws InterruptedException {
    Set<String> wanted = new HashSet<>();
    for (JsonNode event : feed) {
      if (event.at("/position").asLong() > from) {
        wanted.add(event.at("/id").asText());
      }
    }
    Instant until = Instant.now().plus(PATIENCE);
    Set<String> missing = missing(wanted, receiver);
    while (!missing.isEmpty() && Instant.now().isBefore(until)) {
      Thread.sleep(500);
      missing = missing(wanted, receiver);
    }
    if (!missing.isEmpty()) {
      faults.add(missing.size() + " events were not sent, such as " + missing.iterator().next());
    }
    order(receiver.told());
  }

  private static Set<String> missing(Set<String> wanted, Receiver receiver) {
    Set<String> missing = new HashSet<>(wanted);
    receiver.told().forEach(one -> missing.remove(one.id()));
    return missing;
  }

  private void order(List<Receiver.Told> told) {
    Map<String, Long> last = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (Receiver.Told one : told) {
      boolean first = seen.add(one.id());
      long before = last.getOrDefault(one.subject(), 0L);
      if (first && one.position() < before) {
        faults.add(one + " came after " + before);
      }
      last.merge(one.subject(), one.position(), Math::max);
    }
  }

  private List<JsonNode> all(String kind) throws InterruptedException {
    List<JsonNode> all = new ArrayList<>();
    JsonNode page = api.get(kind + "?limit=500");
    page.at("/items").forEach(all::add);
    while (!page.path("nextCursor").isNull() && !page.path("nextCursor").isMissingNode()) {
      page = api.get(kind + "?limit=500&cursor=" + page.at("/nextCursor").asText());
      page.at("/items").forEach(all::add);
    }
    return all;
  }
}
