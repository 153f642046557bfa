package org.espalier.privacy.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;

/** Finds people by all their names. */
@ApplicationScoped
public class People {

  private static final Query FIND =
      Query.of(
          "select e.source, e.external_id, e.subject, e.email from employee e where e.tenant_id = :tenant and e.id = :employee");
  private static final Query BY_EXTERNAL_ID =
      Query.of(
          "select e.id from employee e where e.tenant_id = :tenant and e.external_id = :externalId limit 2");
  private static final Query KEYS = Query.file("privacy/keys_of_person");
  private static final Query AGENTS = Query.file("privacy/agents_of_person");

  private final Sql sql;

  People(Sql sql) {
    this.sql = sql;
  }

  /** The person behind an employee, deleted or not. */
  public Optional<Person> find(UUID employee) {
    Args args = Args.of("employee", employee);
    return sql.first(
        FIND,
        args,
        row -> {
          String externalId = row.text("external_id");
          // Some issuers' subjects are addresses.
          List<String> subjects =
              Stream.of(row.textOrNull("subject"), row.textOrNull("email"))
                  .filter(java.util.Objects::nonNull)
                  .map(String::valueOf)
                  .distinct()
                  .toList();
          return new Person(
              employee,
              row.text("source"),
              externalId,
              subjects,
              List.of(externalId),
              List.copyOf(AgentKeys.of(subjects, row.text("source"), externalId)));
        });
  }

  /**
   * The employee whom a request names, deleted or not.
   *
   * @throws org.espalier.platform.problem.ProblemException UNPROCESSABLE if there is none, or
   *     several of this external id
   */
  public UUID named(Named request) {
    UUID id = request.employeeId();
    if (id != null) {
      return find(id).map(Person::id).orElseThrow(() -> unknown(request));
    }
    List<UUID> found =
        sql.list(
            BY_EXTERNAL_ID,
            Args.of("externalId", request.employeeExternalId()),
            row -> row.uuid("id"));
    if (found.size() > 1) {
      throw new ProblemException(
          List.of(
              new Fault(
                  request.pointer(),
                  FaultCode.AMBIGUOUS_REFERENCE,
                  "Several sources have an employee of this external id: give employeeId.")));
    }
    return found.stream().findFirst().orElseThrow(() -> unknown(request));
  }

  /** The refusal of a request whose person is not there, or not to be known of. */
  public static ProblemException unknown(Named request) {
    return new ProblemException(
        List.of(
            new Fault(
                request.pointer(), FaultCode.UNKNOWN_REFERENCE, "There is no such employee.")));
  }

  /** The person with the keys of everything that concerns the employee alone. */
  public Person withKeys(Person person) {
    List<String> keys = new ArrayList<>(person.keys());
    keys.addAll(sql.list(KEYS, Args.of("employee", person.id()), row -> row.text("external_id")));
    return new Person(
        person.id(),
        person.source(),
        person.externalId(),
        person.subjects(),
        keys,
        person.agents());
  }

  /** The person with the identifiers by which learning systems were found to mean the employee. */
  public Person withAgents(Person person) {
    Set<String> agents = new LinkedHashSet<>(person.agents());
    Args args =
        Args.of("employee", person.id())
            .and("source", person.source())
            .and("externalId", person.externalId());
    agents.addAll(sql.list(AGENTS, args, row -> row.text("key")));
    return new Person(
        person.id(),
        person.source(),
        person.externalId(),
        person.subjects(),
        person.keys(),
        List.copyOf(agents));
  }
}
