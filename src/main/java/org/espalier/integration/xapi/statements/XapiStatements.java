package org.espalier.integration.xapi.statements;

import jakarta.inject.Singleton;
import org.espalier.integration.xapi.XapiPolicy;
import org.espalier.integration.xapi.outcomes.StatementState;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.VisibleThings;
import org.espalier.platform.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/** The statements that are on record, in the order in which they came. */
@Singleton
public class XapiStatements extends VisibleThings<XapiStatementView> {

  private static final Listing<XapiStatementView> LISTING =
      new Listing<>(Query.file("xapi/statements"), XapiStatementView::of, "s")
          .dated("s.examined_at", "null::timestamptz")
          .sort("happenedAt", "s.happened_at", "timestamptz", XapiStatementView::happenedAt);

  XapiStatements(Sql sql, Tenancy tenancy) {
    super(sql, "statement", LISTING, "s", XapiPolicy.ofStatements(tenancy));
  }

  static Filters filters(
      @Nullable String statementId,
      @Nullable String state,
      @Nullable String verb,
      @Nullable String activity,
      @Nullable String employeeId) {
    return new Filters()
        .uuid("statementId", statementId, "s.statement_id = :statementId")
        .choice("state", state, StatementState.class, "s.state = :state")
        .text("verb", verb, "s.verb = :verb")
        .text("activity", activity, "s.activity = :activity")
        .uuid("employeeId", employeeId, "s.employee_id = :employeeId");
  }
}
