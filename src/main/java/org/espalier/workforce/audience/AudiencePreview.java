package org.espalier.workforce.audience;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.workforce.people.EmployeeBrief;

/**
 * Whom an audience would hit, among the employed people whom the caller may see.
 *
 * @param audience the filter
 * @param count how many people are in it
 * @param population how many people there are
 * @param employees the first of them by name, 100 at most
 */
@Schema(name = "AudiencePreview")
public record AudiencePreview(
    String audience, int count, int population, List<EmployeeBrief> employees) {}
