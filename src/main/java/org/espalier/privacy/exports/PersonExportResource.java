package org.espalier.privacy.exports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Answers;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.problem.Problems;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Copies of what is known about people, over REST. */
@Path("/api/v1/privacy/exports")
@Tag(name = "Privacy")
@RunOnVirtualThread
class PersonExportResource {

  static final String PATH = "/api/v1/privacy/exports";

  private final PersonExports exports;

  PersonExportResource(PersonExports exports) {
    this.exports = exports;
  }

  /** For the person, and for administrators; the copy is made in the background. */
  @POST
  @Idempotent
  @Operation(
      operationId = "requestPersonExport",
      summary = "Ask for a copy of everything that is known about a person")
  @APIResponse(responseCode = "202")
  public RestResponse<PersonExportView> request(Body<PersonExportInput> body) {
    PersonExportView made = exports.request(body.valid());
    return Answers.accepted(PATH + "/" + made.id(), made);
  }

  /** Those that the caller may see. */
  @GET
  @Operation(
      operationId = "listPersonExports",
      summary = "List exports of people, the newest first")
  public Page<PersonExportView> list(
      @BeanParam PageParams page, @QueryParam("employeeId") @Nullable String employeeId) {
    return exports.page(page, filters(employeeId));
  }

  /**
   * It is COMPLETED when the document can be fetched.
   *
   * @param id the export's id
   */
  @GET
  @Path("/{id}")
  @Operation(operationId = "getPersonExport", summary = "Read how an export of a person goes")
  public PersonExportView get(@PathParam("id") UUID id) {
    return exports.get(id);
  }

  /**
   * All records by kind, each with all its members, at one moment.
   *
   * @param id the export's id
   */
  @GET
  @Path("/{id}/document")
  @Operation(operationId = "getPersonDocument", summary = "Fetch what is known about a person")
  @Problems("CONFLICT")
  public PersonDocument document(@PathParam("id") UUID id) {
    return exports.document(id);
  }

  static Filters filters(@Nullable String employeeId) {
    return new Filters().uuid("employeeId", employeeId, "x.employee_id = :employeeId");
  }
}
