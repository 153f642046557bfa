package org.espalier.platform.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.JdbcParameter;
import org.espalier.testing.Tenant;
import org.espalier.testing.recording.Statements;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Judges every statement that the server issued while all other tests ran: hence it comes last. */
@QuarkusTest
@Order(Integer.MAX_VALUE - 1)
class EveryStatementTest {

  @Test
  void keepsToTheRules() {
    Tenant.fresh().admin().create("org-units", "a", "{name:'A'}");
    Collection<Statements.Issued> issued = Statements.all();
    assertFalse(issued.isEmpty());
    List<String> faulty =
        issued.parallelStream()
            .map(one -> one.text() + "\n  -> " + faults(one))
            .filter(told -> !told.endsWith("-> []"))
            .toList();
    assertEquals(List.of(), faulty, () -> String.join("\n\n", faulty));
  }

  private static Set<String> faults(Statements.Issued issued) {
    return StatementRules.faults(issued.text(), side -> boundToTenant(issued, side));
  }

  private static boolean boundToTenant(Statements.Issued issued, Expression side) {
    return side instanceof JdbcParameter parameter
        && issued
            .texts()
            .getOrDefault(parameter.getIndex(), "")
            .startsWith(Statements.TENANT_PREFIX);
  }
}
