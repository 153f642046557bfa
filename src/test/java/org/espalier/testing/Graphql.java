package org.espalier.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Somebody who talks GraphQL to the server.
 *
 * @param client who
 */
public record Graphql(Client client) {

  /** Asks something, with whatever outcome. */
  public Answer ask(String query) {
    return ask(query, "{}");
  }

  /** Asks something with variables, in relaxed JSON. */
  public Answer ask(String query, String variables) {
    ObjectNode request = JsonNodeFactory.instance.objectNode().put("query", query);
    request.set("variables", Relaxed.tree(variables));
    return client.post("~/graphql", request.toString()).expect(200);
  }

  /** Asks something and insists that nothing is wrong. */
  public Answer data(String query) {
    return data(query, "{}");
  }

  /** Asks something with variables and insists that nothing is wrong. */
  public Answer data(String query, String variables) {
    Answer answer = ask(query, variables);
    assertTrue(!answer.json().has("errors"), () -> query + " answered " + answer.body());
    return answer;
  }

  /** Asks something and insists on exactly one error of this code. */
  public Answer refused(String code, String query) {
    return refused(code, query, "{}");
  }

  /** Asks something with variables and insists on exactly one error of this code. */
  public Answer refused(String code, String query, String variables) {
    Answer answer = ask(query, variables);
    assertEquals(1, answer.at("/errors").size(), () -> query + " answered " + answer.body());
    assertEquals(code, answer.text("/errors/0/extensions/code"), answer::body);
    assertTrue(answer.text("/errors/0/extensions/traceId").matches("[0-9a-f]{32}"), answer::body);
    return answer;
  }
}
