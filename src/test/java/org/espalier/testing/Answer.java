package org.espalier.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * What the server answered.
 *
 * @param question method and path, for messages
 */
public record Answer(String question, int status, HttpHeaders headers, String body) {

  static Answer of(String question, HttpResponse<String> response) {
    return new Answer(question, response.statusCode(), response.headers(), response.body());
  }

  /** Insists on a status. */
  public Answer expect(int wanted) {
    assertEquals(wanted, status, () -> question + " answered " + body);
    return this;
  }

  /** Insists on a problem of this status and code, in the form that all problems have. */
  public Answer problem(int wanted, String code) {
    expect(wanted);
    assertEquals("application/problem+json", header("Content-Type"), question);
    assertEquals(code, text("/code"), () -> question + " answered " + body);
    assertEquals(wanted, at("/status").asInt(), question);
    assertEquals(
        "urn:espalier:problem:" + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
        text("/type"),
        question);
    assertTrue(at("/traceId").asText().matches("[0-9a-f]{32}"), () -> "trace id in " + body);
    return this;
  }

  /** The faults of a problem, each as {@code pointer CODE}, sorted. */
  public Set<String> faults() {
    return faults("/errors");
  }

  /** The same at another place, as in the errors of GraphQL. */
  public Set<String> faults(String list) {
    Set<String> faults = new TreeSet<>();
    at(list)
        .forEach(fault ->
            faults.add(fault.path("pointer").asText() + " " + fault.path("code").asText()));
    return faults;
  }

  /** The body's lines, for NDJSON and CSV. */
  public List<String> lines() {
    return body.lines().toList();
  }

  public JsonNode json() {
    return Relaxed.tree(body);
  }

  /** The value at a JSON pointer; insists that there is one, be it null. */
  public JsonNode at(String pointer) {
    JsonNode value = json().at(pointer);
    assertTrue(!value.isMissingNode(), () -> question + ": nothing at " + pointer + " of " + body);
    return value;
  }

  public String text(String pointer) {
    return at(pointer).asText();
  }

  /** The number at a pointer, without trailing zeros, so that equal numbers are equal. */
  public BigDecimal number(String pointer) {
    JsonNode value = at(pointer);
    assertTrue(value.isNumber(), () -> "no number at " + pointer + " of " + body);
    return value.decimalValue().stripTrailingZeros();
  }

  public int count(String pointer) {
    return number(pointer).intValueExact();
  }

  public UUID id() {
    return UUID.fromString(text("/id"));
  }

  /** One member of each entry of a list. */
  public List<String> texts(String list, String member) {
    return StreamSupport.stream(at(list).spliterator(), false)
        .map(entry -> entry.at(member).asText())
        .toList();
  }

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  public String etag() {
    return header("ETag");
  }
}
