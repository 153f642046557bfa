package org.espalier.workforce.people;

import java.util.List;
import java.util.UUID;

/**
 * Records of people changed, or new ones came. Fired in the transaction of the change; the rest of
 * a file, and the reporting line that follows from it, may still be to come.
 *
 * @param employeeIds whose
 */
public record PeopleChanged(List<UUID> employeeIds) {}
