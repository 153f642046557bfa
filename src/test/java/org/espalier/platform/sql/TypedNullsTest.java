package org.espalier.platform.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nulls are sent with the type that their cast names, however it is spelled. */
@QuarkusTest
class TypedNullsTest {

  private static final List<String> CASTS =
      List.of(
          "bigint",
          "bool",
          "boolean",
          "bytea",
          "character varying",
          "date",
          "decimal",
          "double precision",
          "float",
          "int",
          "int[]",
          "integer",
          "jsonb",
          "numeric",
          "real",
          "smallint",
          "smallint[]",
          "text",
          "text[]",
          "time with time zone",
          "timestamp with time zone",
          "timestamp without time zone",
          "timestamptz",
          "uuid",
          "uuid[]",
          "varchar");

  private final Tenant tenant = Tenant.fresh();
  @Inject private Sql sql;
  @Inject private Background background;

  @Test
  void everyTypeCanBeNull() {
    for (String cast : CASTS) {
      String type =
          background.call(
              Caller.system(tenant.slug()),
              () ->
                  sql.only(
                      Query.of(
                          "select pg_typeof(null::"
                              + cast
                              + ")::text as wanted, pg_typeof(:a::"
                              + cast
                              + ")::text as type, :a::"
                              + cast
                              + " is null as gone"),
                      Args.of("a", null),
                      row -> row.text("wanted") + row.flag("gone") + row.text("type")));
      String name = type.substring(0, type.indexOf("true"));
      assertEquals(name + "true" + name, type, cast);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "boolean, bool",
    "bigint, int8",
    "smallint, int2",
    "int, int4",
    "int[], int4[]",
    "double precision, float8",
    "varchar, varchar",
    "character varying, varchar",
    "uuid[], uuid[]"
  })
  void theDriverIsToldTheNameOfTheCatalogue(String cast, String name) {
    assertEquals(name, CatalogueType.of(cast));
  }
}
