package org.espalier.learning.certifications;

import java.util.List;
import java.util.UUID;

/**
 * Something was decided about what people hold; told in the same transaction.
 *
 * @param people whose standing follows from it
 */
public record StandingsChanged(List<UUID> people) {}
