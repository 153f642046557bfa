package org.espalier.platform.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueryTest {

  @Test
  void namesBecomeQuestionMarks() {
    Query query = Query.of("select a from t where x = :one and y > :two and z = :one");
    assertEquals("select a from t where x = ? and y > ? and z = ?", query.jdbc());
    assertEquals(List.of("one", "two", "one"), query.parameters());
  }

  @Test
  void textCommentsAndCastsHaveNoParameters() {
    Query query =
        Query.of("select ':no', 'it''s :no', x::text /* :no */ -- :no\nfrom t where y = :yes");
    assertEquals(List.of("yes"), query.parameters());
    assertEquals("select ':no', 'it''s :no', x::text\nfrom t where y = ?", query.jdbc());
  }

  @Test
  void castsTellTypes() {
    Query query = Query.of("select :a, :a::uuid, :b::text[], :c from t");
    assertEquals("select ?, ?::uuid, ?::text[], ? from t", query.jdbc());
    assertEquals("uuid", query.type("a"));
    assertEquals("text[]", query.type("b"));
    assertNull(query.type("c"));
    Query standard = Query.of("select :a::double precision as x, :b::timestamp with time zone[]");
    assertEquals("double precision", standard.type("a"));
    assertEquals("timestamp with time zone[]", standard.type("b"));
  }

  @Test
  void nullWithoutATypeIsRefused() {
    Args args = Args.of("a", null).and("b", null).and("c", 1);
    Binding.requireTypedNulls(Query.of("select :a::uuid, :c"), args);
    assertThrows(
        IllegalStateException.class,
        () -> Binding.requireTypedNulls(Query.of("select :a::uuid, :b"), args));
  }

  @Test
  void slotsAreFilledOnce() {
    Query open = Query.of("select a from t where {and} order by {order}");
    Query filled = open.with("and", "x = :x").with("order", "a");
    assertEquals("select a from t where x = ? order by a", filled.jdbc());
    assertEquals(List.of("x"), filled.parameters());
    assertSame(filled, open.with("and", "x = :x").with("order", "a"));
    assertThrows(IllegalArgumentException.class, () -> filled.with("and", "true").jdbc());
  }

  @Test
  void fileThatIsNotThereIsToldToWhoeverUsesIt() {
    Query query = Query.file("platform/nothing");
    assertEquals("platform/nothing", query.name());
    IllegalStateException told = assertThrows(IllegalStateException.class, query::jdbc);
    assertEquals("no statement file /sql/platform/nothing.sql", told.getMessage());
  }
}
