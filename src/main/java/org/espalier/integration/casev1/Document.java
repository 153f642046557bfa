package org.espalier.integration.casev1;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/** A framework, as a document. */
record Document(
    UUID id,
    String externalId,
    String name,
    String edition,
    @Nullable String sourceUri,
    UUID scale,
    String adoption,
    Instant changedAt) {

  static Document of(Row row) throws SQLException {
    return new Document(
        row.uuid("id"),
        row.text("external_id"),
        row.text("name"),
        row.text("edition"),
        row.textOrNull("source_uri"),
        row.uuid("scale_id"),
        row.text("adoption"),
        row.instant("changed_at"));
  }

  String identifier() {
    return Identifiers.ofDocument(id, externalId);
  }

  Node node(Places places) {
    return node(id, externalId, name, sourceUri, places);
  }

  static Node node(
      UUID id, String externalId, String name, @Nullable String sourceUri, Places places) {
    String identifier = Identifiers.ofDocument(id, externalId);
    String uri =
        sourceUri != null && Identifiers.publishedOfDocument(externalId) != null
            ? sourceUri
            : places.of("CFDocuments", identifier);
    return new Node(identifier, name, uri);
  }

  /**
   * The document as it stands in its package.
   *
   * @param creator who has authority over it here
   */
  ObjectNode json(Places places, String creator) {
    Node node = node(places);
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("identifier", node.identifier())
            .put("uri", node.uri())
            .put("caseVersion", "1.1")
            .put("creator", creator)
            .put("title", name)
            .put("lastChangeDateTime", changedAt.toString());
    if (sourceUri != null && !sourceUri.equals(node.uri()) && sourceUri.startsWith("http")) {
      json.put("officialSourceURL", sourceUri);
    }
    if (!edition.isEmpty()) {
      json.put("version", edition);
    }
    json.put("adoptionStatus", adoption);
    json.putObject("extensions").put("externalId", externalId);
    return json;
  }

  /** The document by itself: it leads to its package. */
  ObjectNode alone(Places places, String creator) {
    ObjectNode json = json(places, creator);
    String identifier = identifier();
    Node whole = new Node(identifier, name, places.of("CFPackages", identifier));
    json.set("CFPackageURI", whole.link());
    return json;
  }
}
