package org.espalier.integration.scim.lists;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.espalier.integration.scim.schemas.Projection;
import org.espalier.integration.scim.schemas.ResourceKind;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;

/**
 * Where the resources of a kind are listed.
 *
 * @param page the resources, with slots {@code and}, {@code key} and {@code order}; a row has its
 *     {@code id} and its {@code sort_key}
 * @param count how many there are, as {@code total}, with the slot {@code and}
 * @param id the column of the id
 * @param visible what the caller may see
 * @param reader makes the document of a row
 */
public record ListSource(
    ResourceKind kind,
    Terms terms,
    Query page,
    Query count,
    String id,
    Supplier<Condition> visible,
    Reader reader) {

  /** Makes the document of a row, as far as it is asked for. */
  @FunctionalInterface
  public interface Reader {
    ObjectNode read(Row row, Projection asked) throws SQLException;
  }
}
