package org.espalier.integration.xapi.statements;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.jspecify.annotations.Nullable;

/** What became of statements, over REST. */
@Path("/api/v1/xapi-statements")
@Tag(name = "xAPI")
@RunOnVirtualThread
class XapiStatementResource {

  private final XapiStatements statements;

  XapiStatementResource(XapiStatements statements) {
    this.statements = statements;
  }

  /**
   * Lists statements of learning systems, and what became of each.
   *
   * @param statementId only the one with this id of the protocol
   * @param state only those of which this became: KEPT, UNMATCHED, MAPPED or REFUSED
   * @param verb only those of this verb, an IRI
   * @param activity only those about this activity, an IRI
   * @param employeeId only those of which it is known that they are about this person
   */
  @GET
  @SortedBy("happenedAt")
  public Page<XapiStatementView> list(
      @BeanParam PageParams page,
      @QueryParam("statementId") @Nullable String statementId,
      @QueryParam("state") @Nullable String state,
      @QueryParam("verb") @Nullable String verb,
      @QueryParam("activity") @Nullable String activity,
      @QueryParam("employeeId") @Nullable String employeeId) {
    return statements.page(
        page, XapiStatements.filters(statementId, state, verb, activity, employeeId));
  }

  @GET
  @Path("/{id}")
  public XapiStatementView get(@PathParam("id") UUID id) {
    return statements.get(id);
  }
}
