package org.espalier.competency.evidence;

import java.util.List;
import java.util.UUID;

/**
 * What is known of people changed: their kept proficiencies were weighed anew. Fired in the
 * transaction of the change.
 *
 * @param employees the people
 * @param competencies of each, one of the competencies; as many as employees
 */
public record ProficiencyChanged(List<UUID> employees, List<UUID> competencies) {}
