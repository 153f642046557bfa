package org.espalier.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.espalier.testing.recording.Statements;
import org.jspecify.annotations.Nullable;

/**
 * A tenant that a test has for itself.
 *
 * @param slug its name
 */
public record Tenant(String slug) {

  /** A tenant that never was before. */
  public static Tenant fresh() {
    String random = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    return new Tenant(Statements.TENANT_PREFIX + random);
  }

  /**
   * Somebody who may do everything in the tenant, also what takes a program that knows what people
   * agreed to.
   */
  public Client admin() {
    return caller(
        "talent-admin",
        List.of("talent-admin", "compensation", "integration"),
        List.of(
            "mentor-profiles:write",
            "mentor-profiles:bulk",
            "knowledge:write",
            "knowledge:bulk",
            "mentoring:write",
            "mentoring:bulk"),
        null);
  }

  /** Somebody with one role and without an employee. */
  public Client as(String role) {
    return caller(role, List.of(role), List.of(), null);
  }

  /** An employee without further roles, by external id. */
  public Client person(String externalId) {
    return caller("person-" + externalId, List.of("employee"), List.of(), externalId);
  }

  /** Somebody without further roles, who is the employee with this subject. */
  public Client subject(String subject) {
    return caller(subject, List.of("employee"), List.of(), null);
  }

  /** A program with scopes such as {@code employees:read}. */
  public Client program(String... scopes) {
    return caller("program", List.of("integration"), List.of(scopes), null);
  }

  /** Anybody. */
  public Client caller(
      String subject, List<String> roles, List<String> scopes, @Nullable String employee) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("tenant", slug).put("subject", subject).put("employeeExternalId", employee);
    roles.forEach(body.putArray("roles")::add);
    scopes.forEach(body.putArray("scopes")::add);
    Answer token = Client.nobody().post("~/dev/token", body.toString()).expect(200);
    return Client.bearing(token.text("/access_token"));
  }

  /** Somebody who may do everything in the tenant, over GraphQL. */
  public Graphql graphql() {
    return new Graphql(admin());
  }

  /** The statements that the server issues for this tenant while the work is done. */
  public List<String> statements(Runnable work) {
    return Statements.of(slug, work);
  }

  /** Those of them that go through the pool of reads that look at everybody. */
  public List<String> analyticStatements(Runnable work) {
    return Statements.analytic(slug, work);
  }
}
