package org.espalier.integration.frameworks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.espalier.integration.bulk.Findings;

/**
 * Notes what CASE, 1.0 and 1.1 alike, requires of a package and this one does not have: each member
 * once, with a count. A package is read nevertheless, as far as something can be made of it.
 */
final class CaseRequired {

  private static final List<String> LINK = List.of("title", "identifier", "uri");
  private static final Map<String, List<String>> MEMBERS =
      Map.ofEntries(
          of("CFDocument", "creator", "title"),
          of("CFItems", "fullStatement"),
          of("CFAssociations", "associationType", "originNodeURI", "destinationNodeURI"),
          of("CFDefinitions.CFConcepts", "title", "hierarchyCode"),
          of("CFDefinitions.CFSubjects", "title", "hierarchyCode"),
          of("CFDefinitions.CFItemTypes", "title", "hierarchyCode"),
          of("CFDefinitions.CFLicenses", "title", "licenseText"),
          of("CFDefinitions.CFAssociationGroupings", "title"),
          of("CFRubrics"),
          of("CFRubrics.CFRubricCriteria"),
          of("CFRubrics.CFRubricCriteria.CFRubricCriterionLevels"));
  private static final List<String> WITHIN = List.of("CFRubricCriteria", "CFRubricCriterionLevels");
  private static final Pattern UUIDS =
      Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

  private final String file;
  private final Findings findings;

  CaseRequired(String file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  private static Map.Entry<String, List<String>> of(String list, String... own) {
    return Map.entry(
        list,
        Stream.concat(Stream.of("identifier", "uri", "lastChangeDateTime"), Stream.of(own))
            .toList());
  }

  /**
   * Looks at one entry of a list, or at the document.
   *
   * @param list the member of the package that has it
   */
  void check(String list, JsonNode entry) {
    List<String> members = MEMBERS.get(list);
    if (members == null) {
      return;
    }
    for (String member : members) {
      JsonNode value = entry.path(member);
      if (missing(value)) {
        told(list + "." + member, entry, "CASE requires this member; it is missing.");
      } else if (member.endsWith("NodeURI")) {
        link(list + "." + member, entry, value);
      }
    }
    if (!missing(entry.path("identifier"))
        && !UUIDS.matcher(entry.path("identifier").asText()).matches()) {
      told(list + ".identifier", entry, "CASE requires a UUID.");
    }
    for (String below : WITHIN) {
      entry.path(below).forEach(one -> check(list + "." + below, one));
    }
  }

  private void link(String field, JsonNode entry, JsonNode link) {
    if (!link.isObject()) {
      told(field, entry, "CASE requires an object with title, identifier and uri.");
      return;
    }
    for (String member : LINK) {
      if (missing(link.path(member))) {
        told(field + "." + member, entry, "CASE requires this member; it is missing.");
      }
    }
  }

  private static boolean missing(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || (value.isTextual() && value.asText().isBlank());
  }

  private void told(String field, JsonNode entry, String reason) {
    findings.pass(file, null, field, entry.path("identifier").asText(""), reason);
  }
}
