package org.espalier.platform.tenants;

import java.sql.SQLException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Revised;
import org.espalier.platform.security.ClaimMapping;
import org.espalier.platform.security.IdentityProvider;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A tenant.
 *
 * @param slug the name that it has in tokens
 * @param name what people call it
 * @param issuer URL of the issuer that it brought; null if the server's own speaks for it
 * @param audience what tokens must be meant for
 * @param jwksUri URL of the issuer's keys, if it has no discovery document
 * @param identityProvider whose tokens they are
 * @param claimMapping where they differ from what that provider's usually say
 * @param revision counts its changes
 */
@Schema(name = "Tenant")
public record TenantView(
    String slug,
    @Nullable String name,
    @Nullable String issuer,
    @Nullable String audience,
    @Nullable String jwksUri,
    @Nullable IdentityProvider identityProvider,
    @Nullable ClaimMapping claimMapping,
    int revision,
    Instant createdAt,
    Instant updatedAt)
    implements Revised {

  static TenantView of(Row row) throws SQLException {
    String mapping = row.textOrNull("claim_mapping");
    return new TenantView(
        row.text("id"),
        row.textOrNull("name"),
        row.textOrNull("issuer"),
        row.textOrNull("audience"),
        row.textOrNull("jwks_uri"),
        row.choiceOrNull(IdentityProvider.class, "identity_provider"),
        mapping == null ? null : JsonText.read(mapping, ClaimMapping.class),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"));
  }

  /** What an operator would send to get it. */
  TenantInput input() {
    return new TenantInput(slug, name, issuer, audience, jwksUri, identityProvider, claimMapping);
  }
}
