package org.espalier.bench.floor;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Employees, read by hand: columns by number, written as they come. */
final class EmployeeReads {

  private static final String SELECT = Database.statement("employees");
  private static final String ONE = SELECT + " and e.id = ?";
  private static final String FIRST = SELECT + " and e.deleted_at is null order by e.id limit ?";
  private static final String NEXT =
      SELECT + " and e.deleted_at is null and e.id > ? order by e.id limit ?";

  /** By which the server knows the list that a cursor is of: all employees. */
  private static final String LIST = "3f558f8";

  private static final int UUID_LENGTH = 36;
  private static final int CURSOR_TAIL = 3;

  private EmployeeReads() {}

  static byte[] one(Database database, UUID id) throws SQLException, IOException {
    try (Connection connection = database.connection();
        PreparedStatement statement = connection.prepareStatement(ONE)) {
      statement.setString(1, database.tenant());
      statement.setObject(2, id);
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw new IllegalStateException("no employee " + id);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = Json.to(out)) {
          write(rows, json);
        }
        return out.toByteArray();
      }
    }
  }

  static byte[] page(Database database, @Nullable String cursor, int limit)
      throws SQLException, IOException {
    try (Connection connection = database.connection();
        PreparedStatement statement = connection.prepareStatement(cursor == null ? FIRST : NEXT)) {
      statement.setString(1, database.tenant());
      if (cursor != null) {
        statement.setObject(2, place(cursor));
      }
      statement.setInt(cursor == null ? 2 : 3, limit + 1);
      try (ResultSet rows = statement.executeQuery()) {
        return page(rows, limit);
      }
    }
  }

  private static byte[] page(ResultSet rows, int limit) throws SQLException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(32_768);
    try (JsonGenerator json = Json.to(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("items");
      String last = "";
      int written = 0;
      boolean more = rows.next();
      while (more && written < limit) {
        write(rows, json);
        last = rows.getString(1);
        written++;
        more = rows.next();
      }
      json.writeEndArray();
      json.writeStringField("nextCursor", more ? cursor(last) : null);
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  private static UUID place(String cursor) {
    String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    int end = text.length() - CURSOR_TAIL;
    return UUID.fromString(text.substring(end - UUID_LENGTH, end));
  }

  private static String cursor(String id) {
    byte[] text =
        ("{\"list\":\"" + LIST + "\",\"order\":\"id\",\"values\":[\"" + id + "\"]}")
            .getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  private static void write(ResultSet row, JsonGenerator json) throws SQLException, IOException {
    json.writeStartObject();
    json.writeStringField("id", row.getString(1));
    json.writeStringField("externalId", row.getString(2));
    json.writeStringField("source", row.getString(3));
    json.writeStringField("givenName", row.getString(4));
    json.writeStringField("familyName", row.getString(5));
    json.writeStringField("email", row.getString(6));
    json.writeStringField("subject", row.getString(7));
    json.writeStringField("jobId", row.getString(8));
    json.writeStringField("jobExternalId", row.getString(9));
    json.writeStringField("orgUnitId", row.getString(10));
    json.writeStringField("orgUnitExternalId", row.getString(11));
    json.writeStringField("managerId", row.getString(12));
    json.writeStringField("managerExternalId", row.getString(13));
    json.writeStringField("positionId", row.getString(14));
    json.writeStringField("positionExternalId", row.getString(15));
    json.writeStringField("hireDate", row.getString(16));
    json.writeStringField("location", row.getString(17));
    json.writeStringField("status", row.getBoolean(18) ? "ACTIVE" : "INACTIVE");
    json.writeNumberField("revision", row.getInt(19));
    json.writeStringField("createdAt", Json.moment(row, 20));
    json.writeStringField("updatedAt", Json.moment(row, 21));
    json.writeStringField("deletedAt", Json.moment(row, 22));
    json.writeEndObject();
  }
}
