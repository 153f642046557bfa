package org.espalier.integration.casev1;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;

/** The frameworks of a tenant as CASE tells them, for those who may see frameworks. */
@Singleton
class CaseFrameworks {

  private static final Query DOCUMENTS = Query.file("case/documents");
  private static final Query ONE =
      DOCUMENTS.with("and", "and d.identity in (:identifier, :id::text)").with("key", "d.name");
  private static final Query RUBRIC = Query.file("case/rubric");

  private final Sql sql;
  private final Tenancy tenancy;
  private final Entrance entrance;
  private final Places places;

  CaseFrameworks(Sql sql, Tenancy tenancy, Entrance entrance, Places places) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.entrance = entrance;
    this.places = places;
  }

  /** A page of documents. */
  Documents documents(DocumentsAsked asked) {
    entrance.require();
    Query query = DOCUMENTS.with("and", "and " + asked.filter().sql()).with("key", asked.key());
    Args args = asked.filter().args().and("offset", asked.offset()).and("limit", asked.limit());
    Found found = found(query, args);
    ArrayNode told = JsonNodeFactory.instance.arrayNode();
    for (Document document : found.documents()) {
      ObjectNode json = document.alone(places, tenancy.tenant());
      told.add(asked.fields().isEmpty() ? json : json.retain(asked.fields()));
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("CFDocuments", told);
    return new Documents(answer, found.total());
  }

  /** A document. */
  ObjectNode document(String identifier) {
    return find(identifier).alone(places, tenancy.tenant());
  }

  /** A document as it stands in its package. */
  ObjectNode told(Document document) {
    return document.json(places, tenancy.tenant());
  }

  /** The rubric of a scale by which a framework tells levels. */
  ObjectNode rubric(String identifier) {
    UUID scale = entrance.id(identifier);
    if (!Identifiers.own(scale).equalsIgnoreCase(identifier)) {
      throw Entrance.unknown();
    }
    return rubric(scale);
  }

  /**
   * The document of an identifier.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN, NOT_FOUND
   */
  Document find(String identifier) {
    Args args =
        Args.of("identifier", identifier.toLowerCase(Locale.ROOT))
            .and("id", entrance.id(identifier).toString())
            .and("offset", 0)
            .and("limit", 2);
    return found(ONE, args).documents().stream()
        .filter(one -> one.identifier().equalsIgnoreCase(identifier))
        .findFirst()
        .orElseThrow(Entrance::unknown);
  }

  private Found found(Query query, Args args) {
    List<Document> documents = new ArrayList<>();
    int total =
        sql.list(
                query,
                args,
                row -> {
                  if (row.uuidOrNull("id") != null) {
                    documents.add(Document.of(row));
                  }
                  return row.count("total");
                })
            .getFirst();
    return new Found(documents, total);
  }

  /** The rubric of a scale, for callers who have come in. */
  ObjectNode rubric(UUID scale) {
    return sql.first(RUBRIC, Args.of("scale", scale), Rubric::of)
        .orElseThrow(Entrance::unknown)
        .json(places);
  }

  private record Found(List<Document> documents, int total) {}

  /** A page of documents, and how many there are in all. */
  record Documents(ObjectNode answer, int total) {}
}
