package org.espalier.platform.security;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Body;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Hands out development tokens, where the development issuer works. */
@Path("/dev/token")
@Tag(name = "Development", description = "Only on loopback and without a configured issuer.")
@RunOnVirtualThread
class DevTokenResource {

  private final DevIssuer issuer;
  private final Tenants tenants;

  DevTokenResource(DevIssuer issuer, Tenants tenants) {
    this.issuer = issuer;
    this.tenants = tenants;
  }

  /** Works on loopback only, and only while no issuer is configured. */
  @POST
  @PermitAll
  @Operation(
      operationId = "createDevToken",
      summary = "Issue a development token; a new tenant is created")
  @Problems("NOT_FOUND")
  public DevToken create(Body<DevTokenRequest> body) {
    if (!issuer.active()) {
      throw CommonProblem.NOT_FOUND.because("Development tokens are not issued here.");
    }
    DevTokenRequest request = body.valid();
    tenants.ensure(request.tenant());
    String token =
        issuer.token(
            request.tenant(),
            request.subject(),
            request.roles() == null ? List.of() : request.roles(),
            request.scopes() == null ? List.of() : request.scopes(),
            request.employeeExternalId());
    return new DevToken(token, "Bearer", (int) DevIssuer.LIFETIME.toSeconds());
  }

  /**
   * Whom the token is for.
   *
   * @param tenant slug of the tenant
   * @param subject the person or program
   * @param roles kebab-case roles, such as talent-admin
   * @param scopes rights of an integration, such as employees:write
   * @param employeeExternalId the employee that the person is
   */
  @Schema(name = "DevTokenRequest")
  record DevTokenRequest(
      @NotNull @Size(max = 32) @Pattern(regexp = "^[a-z][a-z0-9-]{1,31}$") String tenant,
      @NotBlank @Size(max = 200) String subject,
      @Size(max = 20) @Nullable List<@NotNull @Size(max = 60) String> roles,
      @Size(max = 100) @Nullable List<@NotNull @Size(max = 100) String> scopes,
      @Size(max = 200) @Nullable String employeeExternalId) {}

  /**
   * An OAuth 2 token answer.
   *
   * @param access_token the token
   * @param token_type always Bearer
   * @param expires_in seconds
   */
  @Schema(name = "DevToken")
  @SuppressWarnings("MemberName")
  record DevToken(
      @Schema(required = true) String access_token,
      @Schema(required = true) String token_type,
      @Schema(required = true) int expires_in) {}
}
