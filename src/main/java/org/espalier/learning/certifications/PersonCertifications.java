package org.espalier.learning.certifications;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person has to hold, holds, or held.
 *
 * @param employeeId the person
 * @param asOf the moment that this is about
 * @param items each certification that matters, by name
 */
@Schema(name = "PersonCertifications")
public record PersonCertifications(
    UUID employeeId, String asOf, List<PersonCertificationView> items) {}
