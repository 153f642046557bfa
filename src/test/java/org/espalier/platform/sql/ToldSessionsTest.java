package org.espalier.platform.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/**
 * Whoever works with a session works as the own tenant, or as none where none is known, whatever
 * was done with the session before and however it ended.
 */
@QuarkusTest
class ToldSessionsTest {

  private static final Query WHO =
      Query.of("select u.tenant_id as tenant from org_unit u where u.tenant_id = :tenant");
  private static final Query FAILING = Query.of("select 1 / (:a::int - :a::int) as failing");
  private static final Args ONE = Args.of("a", 1);
  private static final int WORKERS = 6;
  private static final int STEPS = 150;

  private final List<String> tenants =
      IntStream.range(0, 3).mapToObj(_ -> withAUnit().slug()).toList();

  @Inject private Sql sql;
  @Inject private Transactions transactions;
  @Inject private Background background;
  @Inject private AgroalDataSource pool;

  @Test
  void everyStepIsTheOwnTenantsWhateverWentBefore() throws Exception {
    try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
      List<Callable<Boolean>> work =
          IntStream.range(0, WORKERS)
              .<Callable<Boolean>>mapToObj(seed -> () -> steps(new Random(seed)))
              .toList();
      for (Future<Boolean> done : workers.invokeAll(work)) {
        assertTrue(done.get());
      }
    }
  }

  private boolean steps(Random random) throws SQLException {
    for (int i = 0; i < STEPS; i++) {
      String mine = tenants.get(random.nextInt(tenants.size()));
      switch (random.nextInt(5)) {
        case 0 -> assertEquals("", bare());
        case 1 -> as(mine, () -> fail(sql));
        case 2 -> assertEquals(mine, as(mine, () -> transactions.call(this::who)));
        case 3 -> as(mine, () -> undone(mine));
        default -> assertEquals(mine, as(mine, this::who));
      }
    }
    return true;
  }

  @Test
  void theSameTenantIsToldOnce() {
    assumeFalse(
        ConfigProvider.getConfig().getValue("espalier.database.pooler", boolean.class),
        "behind a pooler every transaction is told");
    Tenant tenant = withAUnit();
    long told =
        IntStream.range(0, 60)
            .filter(_ ->
                tenant.statements(() -> tenant.admin().get("/org-units").expect(200)).stream()
                    .anyMatch(text -> text.startsWith("select set_config(")))
            .count();
    assertTrue(told < 60, "a session was used twice");
  }

  @Test
  void aConnectionThatNobodyToldAnythingSeesNoRowsEvenInAUnitOfWork() {
    String mine = tenants.getFirst();
    assertFalse(
        as(
            mine,
            () -> {
              assertEquals(mine, who());
              try {
                return mine.equals(bare());
              } catch (SQLException e) {
                throw SqlFailure.of(e);
              }
            }));
  }

  private static Tenant withAUnit() {
    Tenant tenant = Tenant.fresh();
    tenant.admin().create("org-units", "hq", "{name:'HQ'}");
    return tenant;
  }

  /** The tenant that a connection knows which nobody told one, past the recorded statements. */
  private String bare() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.unwrap(Connection.class).createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select coalesce(current_setting('espalier.tenant', true), '')")) {
      rows.next();
      return rows.getString(1);
    }
  }

  private String undone(String mine) {
    assertThrows(
        IllegalStateException.class,
        () ->
            transactions.run(() -> {
              assertEquals(mine, who());
              throw new IllegalStateException("undone");
            }));
    return who();
  }

  private static boolean fail(Sql sql) {
    assertThrows(SqlFailure.class, () -> sql.only(FAILING, ONE, row -> row.count("failing")));
    return true;
  }

  private <T> T as(String tenant, Supplier<T> work) {
    return background.call(Caller.system(tenant), work);
  }

  private String who() {
    return sql.only(WHO, Args.none(), ToldSessionsTest::told);
  }

  private static String told(Row row) throws SQLException {
    return row.text("tenant");
  }
}
