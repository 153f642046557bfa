package org.espalier.integration.casev1;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A competency, as an item.
 *
 * @param node it as links lead to it
 * @param above what it hangs on: another item, or the document
 */
record Item(
    UUID id,
    String externalId,
    String tier,
    @Nullable String description,
    Instant changedAt,
    Node node,
    Node above,
    Node document) {

  /** What marks a name that is the beginning of a longer text. */
  private static final String CUT = "…";

  static Item of(Row row, Places places) throws SQLException {
    Node document =
        Document.node(
            row.uuid("document_id"),
            row.text("document_external_id"),
            row.text("document_name"),
            row.textOrNull("document_source_uri"),
            places);
    UUID parent = row.uuidOrNull("parent_id");
    return new Item(
        row.uuid("id"),
        row.text("external_id"),
        row.text("tier"),
        row.textOrNull("description"),
        row.instant("updated_at"),
        node(row.uuid("id"), "", row, places),
        parent == null ? document : node(parent, "parent_", row, places),
        document);
  }

  private static Node node(UUID id, String prefix, Row row, Places places) throws SQLException {
    String externalId = row.text(prefix + "external_id");
    String identifier = Identifiers.ofItem(id, externalId);
    String published = row.textOrNull(prefix + "source_uri");
    String uri =
        published != null && Identifiers.publishedOfItem(externalId) != null
            ? published
            : places.of("CFItems", identifier);
    return new Node(identifier, row.text(prefix + "name"), uri);
  }

  /**
   * The item as it stands in its package. A name that had to be cut stands in full in the
   * description; else the name is the statement and the description its notes: so the reader of
   * packages makes the same of it again.
   */
  ObjectNode json() {
    boolean cut = cut();
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("identifier", node.identifier())
            .put("fullStatement", cut ? description : node.title());
    json.put("uri", node.uri());
    if (!cut && description != null) {
      json.put("notes", description);
    }
    json.put("lastChangeDateTime", changedAt.toString());
    json.putObject("extensions").put("externalId", externalId).put("tier", tier);
    return json;
  }

  /** The item by itself: it leads to its document. */
  ObjectNode alone() {
    ObjectNode json = json();
    json.set("CFDocumentURI", document.link());
    return json;
  }

  private boolean cut() {
    String name = node.title();
    return description != null
        && name.endsWith(CUT)
        && description
            .replaceAll("\\s+", " ")
            .startsWith(name.substring(0, name.length() - CUT.length()));
  }

  /** Its association with what it hangs on, as it stands in the package. */
  ObjectNode association(Places places) {
    String identifier = Identifiers.ofAssociation(id);
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("identifier", identifier)
            .put("associationType", "isChildOf")
            .put("uri", places.of("CFAssociations", identifier));
    json.set("originNodeURI", node.link());
    json.set("destinationNodeURI", above.link());
    json.put("lastChangeDateTime", changedAt.toString());
    return json;
  }

  /** The association by itself: it leads to its document. */
  ObjectNode associationAlone(Places places) {
    ObjectNode json = association(places);
    json.set("CFDocumentURI", document.link());
    return json;
  }
}
