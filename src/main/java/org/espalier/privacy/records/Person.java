package org.espalier.privacy.records;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.espalier.platform.sql.Args;

/**
 * A person, by all the names under which tables may know one.
 *
 * @param source the system that the employee comes from
 * @param externalId the employee's id in its source
 * @param subjects of the person's tokens, and addresses
 * @param keys external ids of the employee and of everything that concerns the employee alone
 * @param agents the identifiers by which learning systems name the person
 */
public record Person(
    UUID id,
    String source,
    String externalId,
    List<String> subjects,
    List<String> keys,
    List<String> agents) {

  /** Who the person is called where something was done, after the erasure. */
  String pseudonym() {
    return "erased-" + id;
  }

  /** The parameters of the SQL pieces of {@link PersonalTable}. */
  public Args args() {
    return Args.of("employee", id)
        .and("externalId", externalId)
        .and("pseudonym", pseudonym())
        .texts("subjects", subjects)
        .texts("names", subjects.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList())
        .texts("keys", keys)
        .texts("agents", agents);
  }
}
