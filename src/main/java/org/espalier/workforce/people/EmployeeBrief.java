package org.espalier.workforce.people;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An employee, as far as a mention elsewhere needs one. */
@Schema(name = "EmployeeBrief")
public record EmployeeBrief(UUID id, String externalId, String givenName, String familyName) {}
