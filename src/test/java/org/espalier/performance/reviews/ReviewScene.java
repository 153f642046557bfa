package org.espalier.performance.reviews;

import java.util.List;
import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;

/**
 * A cycle in the academy: goals count 20, what clerks need counts 60 (rated by peers too), a
 * question counts 20. The manager's word counts 70, that of two peers or more 30. Cid and Dan are
 * colleagues without a job.
 */
final class ReviewScene {

  static final String ALL =
      "competencies:[{competencyExternalId:'sql', level:%1$s}, {competencyExternalId:'law', level:%1$s},"
          + " {competencyExternalId:'tact', level:%1$s, comment:'%2$s'}]";

  final Academy academy = new Academy();
  final Client admin = academy.admin;
  final Client boss = academy.as("boss");
  final Client ana = academy.as("ana");
  final UUID cycle;

  ReviewScene() {
    academy.person("cid", "");
    academy.person("dan", "");
    admin.create(
        "review-forms",
        "form",
        "{name:'Form', scaleExternalId:'scale', minRaters:2, raterWeights:{manager:70, peer:30}, sections:["
            + "{key:'goals', title:'Goals', kind:'GOALS', weight:20},"
            + "{key:'skills', title:'Skills', kind:'COMPETENCIES', weight:60, raters:['SELF','MANAGER','PEER']},"
            + "{key:'asked', title:'Asked', kind:'QUESTIONS', weight:20, raters:['SELF','MANAGER','PEER'], questions:["
            + "{key:'q', text:'How far?', type:'RATING'}, {key:'t', text:'What else?', type:'TEXT'}]}]}");
    cycle =
        admin.create(
            "review-cycles",
            "y",
            "{name:'Y', formExternalId:'form', periodStart:'2026-01-01', periodEnd:'2026-12-31',"
                + " phases:[{phase:'SELF', startsOn:'2026-01-02', endsOn:'2026-01-03'}]}");
    admin.launched(cycle, "{}");
  }

  /** Whose review it is, of those who were launched. */
  UUID review(String person) {
    return UUID.fromString(
        admin
            .get("/reviews?employeeId=" + academy.id(person))
            .expect(200)
            .texts("/items", "/id")
            .getFirst());
  }

  Answer step(Client caller, UUID review, String to) {
    return caller.post("/reviews/" + review + "/transitions", "{to:'" + to + "'}");
  }

  Answer step(Client caller, UUID review, String to, String comment) {
    return caller.post(
        "/reviews/" + review + "/transitions", "{to:'" + to + "', comment:'" + comment + "'}");
  }

  /** Says something at the revision that is there. */
  Answer say(Client caller, UUID review, String answers) {
    Answer sheet = caller.get("/reviews/" + review + "/answers").expect(200);
    return put(caller.with("If-Match", sheet.etag()), review, answers);
  }

  Answer put(Client caller, UUID review, String answers) {
    return send(caller, "/reviews/" + review + "/answers", "{" + answers + "}");
  }

  Answer name(Client caller, UUID review, String... peers) {
    List<String> named =
        java.util.Arrays.stream(peers)
            .map(peer -> "{employeeExternalId:'" + peer + "', kind:'PEER'}")
            .toList();
    return send(
        caller, "/reviews/" + review + "/raters", "{raters:[" + String.join(",", named) + "]}");
  }

  private static Answer send(Client caller, String path, String json) {
    return caller.sendRaw(
        "PUT",
        path,
        "application/json",
        org.espalier.testing.Relaxed.strict(json)
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** Ana's review, answered by her, by Boss and by these peers with these levels, and with Boss. */
  UUID answered(int... peers) {
    UUID review = review("ana");
    step(admin, review, "SELF").expect(200);
    String[] names = {"cid", "dan", "eve"};
    name(boss, review, java.util.Arrays.copyOf(names, peers.length)).expect(200);
    for (int i = 0; i < peers.length; i++) {
      say(
              academy.as(names[i]),
              review,
              ALL.formatted(peers[i], "by " + names[i])
                  + ", questions:[{key:'q', rating:2}], submit:true")
          .expect(200);
    }
    say(
            ana,
            review,
            ALL.formatted(4, "mine")
                + ", goals:[{text:'Ship it', level:4}], questions:[{key:'q', rating:4}, {key:'t', text:'More'}]")
        .expect(200);
    step(ana, review, "MANAGER").expect(200);
    say(
            boss,
            review,
            ALL.formatted(2, "so so")
                + ", goals:[{text:'Ship it', score:0.5, comment:'half'}], questions:[{key:'q', rating:3}]")
        .expect(200);
    return review;
  }
}
