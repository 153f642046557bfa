package org.espalier.workforce.people;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The caller.
 *
 * @param tenant slug of the tenant
 * @param subject the token's subject
 * @param roles the roles that count here
 * @param scopes the scopes of the token
 * @param employee the employee that the caller is, if any
 */
@Schema(name = "Me")
public record MeView(
    String tenant,
    String subject,
    List<String> roles,
    List<String> scopes,
    @Nullable EmployeeView employee) {}
