package org.espalier.platform.tenants;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.security.ClaimMapping;
import org.espalier.platform.security.IdentityProvider;
import org.espalier.platform.security.Tenants;
import org.jspecify.annotations.Nullable;

/**
 * A tenant as operators send it. Without an issuer the server's own speaks for it; with one, no
 * other does.
 *
 * @param slug the name that it has in tokens
 * @param name what people call it
 * @param issuer URL of its OpenID Connect issuer, exactly as tokens name it
 * @param audience what tokens must be meant for; needed with an issuer
 * @param jwksUri URL of the issuer's keys, if it has no discovery document
 * @param identityProvider whose tokens they are; GENERIC if absent
 * @param claimMapping where they differ from what that provider's usually say
 */
@Schema(name = "TenantInput")
public record TenantInput(
    @NotNull @Size(max = 32) @Pattern(regexp = Tenants.SLUG) String slug,
    @Size(max = 200) @Nullable String name,
    @Size(max = 1000) @Nullable String issuer,
    @Size(min = 1, max = 200) @Nullable String audience,
    @Size(max = 1000) @Nullable String jwksUri,
    @Nullable IdentityProvider identityProvider,
    @Valid @Nullable ClaimMapping claimMapping)
    implements Checked {

  @Override
  public void check(Faults faults) {
    url("/issuer", issuer, faults);
    url("/jwksUri", jwksUri, faults);
    if (issuer != null && audience == null) {
      faults.add(
          "/audience",
          FaultCode.REQUIRED,
          "Without it tokens that were meant for others would be accepted.");
    }
    boolean idle =
        issuer == null
            && Stream.of(audience, jwksUri, identityProvider, claimMapping)
                .anyMatch(Objects::nonNull);
    if (idle) {
      faults.add("/issuer", FaultCode.REQUIRED, "The members about tokens need an issuer.");
    }
  }

  IdentityProvider provider() {
    return identityProvider == null ? IdentityProvider.GENERIC : identityProvider;
  }

  private static void url(String pointer, @Nullable String text, Faults faults) {
    if (text == null) {
      return;
    }
    try {
      URI uri = new URI(text);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      if (web && uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null) {
        return;
      }
    } catch (URISyntaxException e) {
      faults.add(pointer, FaultCode.INVALID_FORMAT, "This must be a URL.");
      return;
    }
    faults.add(
        pointer, FaultCode.INVALID_FORMAT, "This must be an https URL with a host and no login.");
  }
}
