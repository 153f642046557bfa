package org.espalier.privacy.exports;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.privacy.records.PersonActs;
import org.espalier.privacy.records.PersonRecords;
import org.espalier.privacy.records.PersonalTables;

/**
 * Everything that is known about a person.
 *
 * @param employeeId the person
 * @param createdAt the moment at which all of it was so
 * @param about the records that concern the person, history included
 * @param written the person's own words in records, also in those that concern others
 * @param acts how often the person did something that is on record
 */
@Schema(name = "PersonDocument")
public record PersonDocument(
    UUID employeeId,
    Instant createdAt,
    List<PersonRecords> about,
    List<PersonRecords> written,
    List<PersonActs> acts) {

  /** The same for somebody who may not see what the person is paid. */
  PersonDocument withoutPay() {
    return new PersonDocument(employeeId, createdAt, unpaid(about), unpaid(written), acts);
  }

  private static List<PersonRecords> unpaid(List<PersonRecords> all) {
    Set<String> pay = PersonalTables.pay();
    return all.stream().filter(records -> !pay.contains(records.kind())).toList();
  }
}
