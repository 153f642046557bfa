package org.espalier.integration.frameworks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.espalier.integration.bulk.Findings;
import org.espalier.integration.bulk.FrameworkOrder;
import org.jspecify.annotations.Nullable;

/** Makes rows of one package. */
final class CasePackage {

  private static final String CHILD = "isChildOf";

  /** What says the same as something else that is read, or only how to fetch it. */
  private static final Set<String> OF_DOCUMENT =
      Set.of("identifier", "uri", "title", "version", "CFPackageURI");

  private static final Set<String> OF_ITEM =
      Set.of(
          "identifier",
          "uri",
          "fullStatement",
          "abbreviatedStatement",
          "notes",
          "CFDocumentURI",
          "CFItemAssociationURI");

  private static final Set<String> OF_PACKAGE = Set.of("CFDocument", "CFItems", "CFAssociations");

  private final String file;
  private final JsonNode root;
  private final JsonNode document;
  private final Findings findings;
  private final FrameworkOrder order;
  private final @Nullable String version;
  private final Catalogue catalogue;
  private final CaseRequired required;
  private final Map<String, ObjectNode> items = new LinkedHashMap<>();

  CasePackage(String file, JsonNode root, Findings findings, FrameworkOrder order) {
    this.file = file;
    this.root = root;
    this.document = root.path("CFDocument");
    this.findings = findings;
    this.order = order;
    String own = Wording.cut(text(document, "version"), 60);
    this.version = order.version() != null ? order.version() : own.isEmpty() ? null : own;
    this.catalogue =
        new Catalogue(findings, "case:" + text(document, "identifier"), version, "FUNCTIONAL");
    this.required = new CaseRequired(file, findings);
  }

  void read() {
    String identifier = text(document, "identifier");
    String title = text(document, "title");
    if (identifier.isEmpty() || title.isEmpty()) {
      throw Table.malformed(file + " is no package: its document has no identifier or no title.");
    }
    findings.read(file, 0);
    List<String> labels = List.of("Not shown", "Shown");
    String scale = catalogue.scale(order, "case-shown", "Shown or not", 0, 1, labels);
    catalogue.framework(at("CFDocument.title"), title, version, scale, uri(document));
    pass("CFDocument", document, OF_DOCUMENT);
    required.check("CFDocument", document);
    root.path("CFItems").forEach(this::item);
    root.path("CFAssociations").forEach(this::association);
    root.properties().stream()
        .filter(member -> !OF_PACKAGE.contains(member.getKey()))
        .forEach(member -> other(member.getKey(), member.getValue()));
  }

  private void item(JsonNode item) {
    findings.read(file, 1);
    required.check("CFItems", item);
    String identifier = text(item, "identifier");
    String full = Wording.block(item.path("fullStatement").asText(""));
    String brief = text(item, "abbreviatedStatement");
    if (identifier.isEmpty() || (full.isEmpty() && brief.isEmpty())) {
      leave("CFItems", item.toString(), "No identifier or no statement; the item was left out.");
      return;
    }
    if (items.containsKey(identifier)) {
      leave("CFItems.identifier", identifier, "The item stands there already; the first counts.");
      return;
    }
    String name = brief.isEmpty() ? Wording.line(full) : brief;
    boolean fits = name.length() <= Catalogue.LONGEST_NAME;
    String notes = Wording.block(item.path("notes").asText(""));
    String description = joined(brief.isEmpty() && fits ? "" : full, notes);
    String shown = fits ? name : Wording.cut(name, Catalogue.LONGEST_NAME - 1) + "…";
    items.put(
        identifier,
        catalogue.competency(
            at("CFItems." + identifier), identifier, shown, description, uri(item)));
    pass("CFItems", item, OF_ITEM);
  }

  private static String joined(String full, String notes) {
    return full.isEmpty() || notes.isEmpty() ? full + notes : full + "\n\n" + notes;
  }

  private void association(JsonNode association) {
    findings.read(file, 1);
    required.check("CFAssociations", association);
    String type = text(association, "associationType");
    String origin = node(association, "originNodeURI");
    String destination = node(association, "destinationNodeURI");
    String told = origin + " " + type + " " + destination;
    if (!type.equals(CHILD)) {
      leave("CFAssociations", told, "Of associations only isChildOf has a place here.");
      return;
    }
    ObjectNode child = items.get(origin);
    if (child == null) {
      leave("CFAssociations", told, "The package has no such child.");
    } else if (!destination.equals(text(document, "identifier"))
        && !items.containsKey(destination)) {
      leave("CFAssociations", told, "The package has no such parent; the item became a root.");
    } else if (child.has("parentExternalId")) {
      leave("CFAssociations", told, "The item hangs on another already; the first parent counts.");
    } else if (items.containsKey(destination)) {
      child.put("parentExternalId", catalogue.competency(destination));
    }
    sequence(association);
  }

  private void sequence(JsonNode association) {
    JsonNode number = association.path("sequenceNumber");
    if (number.isNumber()) {
      findings.pass(
          file,
          null,
          "CFAssociations.sequenceNumber",
          number.asText(),
          "Competencies stand in the order of their names.");
    }
  }

  /** Members of a package besides items and associations. */
  private void other(String name, JsonNode value) {
    if (value.isArray()) {
      value.forEach(one -> entry(name, one));
    } else if (value.isObject()) {
      value.properties().forEach(member -> other(name + "." + member.getKey(), member.getValue()));
    } else if (told(value)) {
      findings.pass(file, null, name, value.asText(), "The member has no place here.");
    }
  }

  private void entry(String field, JsonNode one) {
    findings.read(file, 1);
    required.check(field, one);
    String title = text(one, "title");
    leave(field, title.isEmpty() ? text(one, "identifier") : title, "It has no place here.");
  }

  /** Notes the members that nobody reads, once each. */
  private void pass(String of, JsonNode node, Set<String> read) {
    node.properties().stream()
        .filter(member -> !read.contains(member.getKey()) && told(member.getValue()))
        .forEach(member ->
            findings.pass(
                file,
                null,
                of + "." + member.getKey(),
                member.getValue().isTextual()
                    ? member.getValue().asText()
                    : member.getValue().toString(),
                "The member has no place here."));
  }

  private static boolean told(JsonNode value) {
    return !(value.isNull()
        || (value.isTextual() && value.asText().isBlank())
        || (value.isContainerNode() && value.isEmpty()));
  }

  /** The node that a link leads to: an object with its identifier, or its address only. */
  private static String node(JsonNode association, String member) {
    JsonNode link = association.path(member);
    if (link.isObject()) {
      return text(link, "identifier");
    }
    String address = Wording.line(link.asText(""));
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private static @Nullable String uri(JsonNode node) {
    String uri = text(node, "uri");
    return uri.isEmpty() || uri.length() > 2000 ? null : uri;
  }

  private static String text(JsonNode node, String member) {
    return Wording.line(node.path(member).asText(""));
  }

  private Place at(String field) {
    return new Place(file, null, field);
  }

  private void leave(String field, String text, String reason) {
    findings.leave(file, null, field, text, reason);
  }
}
