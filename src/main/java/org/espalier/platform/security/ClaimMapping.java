package org.espalier.platform.security;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where the tokens of an issuer say what, as far as it differs from what the identity provider's
 * tokens usually have. A path names members joined by {@code /}; a {@code /} within a name is
 * written {@code ~1}.
 *
 * @param tenant path of the tenant's slug
 * @param subject path of who the caller is
 * @param roles paths of the roles
 * @param scopes paths of the scopes of programs
 * @param employee path of the external id of the caller's employee
 * @param email path of the caller's e-mail address
 * @param emailVerified path of the mark that the issuer has verified the address
 * @param client paths of the program that the token was issued to
 * @param orgUnits path of the external ids of an HR partner's units
 * @param rolePrefix what stands in front of each role's name; names without it mean nothing
 */
@Schema(name = "ClaimMapping")
public record ClaimMapping(
    @Size(max = 200) @Pattern(regexp = PATH) @Nullable String tenant,
    @Size(max = 200) @Pattern(regexp = PATH) @Nullable String subject,
    @Size(max = 10) @Nullable List<@Size(max = 200) @Pattern(regexp = PATH) String> roles,
    @Size(max = 10) @Nullable List<@Size(max = 200) @Pattern(regexp = PATH) String> scopes,
    @Size(max = 200) @Pattern(regexp = PATH) @Nullable String employee,
    @Size(max = 200) @Pattern(regexp = PATH) @Nullable String email,
    @Size(max = 200) @Pattern(regexp = PATH) @Nullable String emailVerified,
    @Size(max = 10) @Nullable List<@Size(max = 200) @Pattern(regexp = PATH) String> client,
    @Size(max = 200) @Pattern(regexp = PATH) @Nullable String orgUnits,
    @Size(max = 60) @Pattern(regexp = "^\\S+$") @Nullable String rolePrefix) {

  private static final String PATH = "^[^\\s/]+(/[^\\s/]+)*$";
}
