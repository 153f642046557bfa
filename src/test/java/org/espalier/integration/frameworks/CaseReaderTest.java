package org.espalier.integration.frameworks;

import static org.espalier.integration.frameworks.Reading.file;
import static org.espalier.integration.frameworks.Reading.keys;
import static org.espalier.integration.frameworks.Reading.places;
import static org.espalier.integration.frameworks.Reading.read;
import static org.espalier.integration.frameworks.Reading.sums;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import net.jqwik.api.Example;
import org.espalier.integration.bulk.Findings;
import org.espalier.integration.bulk.FrameworkFormat;
import org.espalier.integration.bulk.FrameworkOrder;

/** What the reader of CASE makes of packages, without a server. */
class CaseReaderTest {

  private static final String D = "11111111-0000-4000-8000-00000000000d";
  private static final String A = "11111111-0000-4000-8000-00000000000a";
  private static final String B = "11111111-0000-4000-8000-00000000000b";
  private static final String CHANGED = "\"lastChangeDateTime\": \"2026-01-01T00:00:00Z\"";

  @Example
  void packageBecomesATreeAndTheRestIsNoted() {
    Findings found =
        packaged(
            """
            {"CFDocument": {%1$s, "title": "Doc", "version": "2", "creator": "C"},
             "CFItems": [
               {%2$s, "fullStatement": "A", "educationLevel": ["03"]},
               {%3$s, "fullStatement": "Long B", "abbreviatedStatement": "B", "notes": "N", "educationLevel": ["04"]},
               {%3$s, "fullStatement": "Once more"}],
             "CFAssociations": [%4$s, %5$s, %6$s, %7$s],
             "CFDefinitions": {"CFSubjects": [{%8$s, "title": "Math", "hierarchyCode": "1"}]}}
            """
                .formatted(
                    entry(D),
                    entry(A),
                    entry(B),
                    association(1, "isChildOf", A, D),
                    association(2, "isChildOf", B, A),
                    association(3, "isChildOf", B, D),
                    association(4, "precedes", A, B),
                    entry("22222222-0000-4000-8000-000000000001")));
    assertEquals(List.of("case:" + D + "@2"), keys(found, "frameworks"));
    assertEquals(
        List.of("case:" + D + "@2:" + A, "case:" + D + "@2:" + B), keys(found, "competencies"));
    ObjectNode b = List.copyOf(found.rows("competencies")).get(1);
    assertEquals("B", b.path("name").asText());
    assertEquals("Long B\n\nN", b.path("description").asText());
    assertEquals("case:" + D + "@2:" + A, b.path("parentExternalId").asText());
    assertEquals(
        List.of(
            "p.json null CFItems.identifier " + B,
            "p.json null CFAssociations " + B + " isChildOf " + D,
            "p.json null CFAssociations " + A + " precedes " + B,
            "p.json null CFDefinitions.CFSubjects Math",
            "p.json null CFDocument.lastChangeDateTime 2026-01-01T00:00:00Z",
            "p.json null CFDocument.creator C",
            "p.json null CFItems.lastChangeDateTime 2026-01-01T00:00:00Z",
            "p.json null CFItems.educationLevel [\"03\"]"),
        places(found));
    assertEquals("The member has no place here. (2 times)", found.notes().getLast().reason());
    assertEquals(
        List.of(
            "p.json 8 4",
            "1 It has no place here.",
            "1 Of associations only isChildOf has a place here.",
            "1 The item hangs on another already; the first parent counts.",
            "1 The item stands there already; the first counts."),
        sums(found));
  }

  @Example
  void whatTheStandardRequiresAndIsMissingIsNotedByNameAndCount() {
    Findings found =
        packaged(
            """
            {"CFDocument": {"identifier": "d", "title": "Doc", "version": " "},
             "CFItems": [
               {"identifier": "%1$s", "fullStatement": "A", "uri": "http://x/a", "lastChangeDateTime": null},
               {"identifier": "%2$s", "abbreviatedStatement": "B", "uri": "http://x/b"},
               {"identifier": "c"}],
             "CFAssociations": [
               {"identifier": "e", "associationType": "isChildOf", "uri": "http://x/e",
                "originNodeURI": {"identifier": "%1$s", "uri": "http://x/a"}, "destinationNodeURI": "http://x/d"}],
             "CFRubrics": [{"identifier": "%1$s", "uri": "http://x/r", "CFRubricCriteria": [{"identifier": "%1$s"}]}],
             "extensions": {"vendor": "X"}}
            """
                .formatted(A, B));
    assertEquals(List.of("case:d:" + A, "case:d:" + B), keys(found, "competencies"));
    String missing = "CASE requires this member; it is missing.";
    assertEquals(
        List.of(
            "CFDocument.uri " + missing,
            "CFDocument.lastChangeDateTime " + missing,
            "CFDocument.creator " + missing,
            "CFDocument.identifier CASE requires a UUID.",
            "CFItems.lastChangeDateTime " + missing + " (3 times)",
            "CFItems.fullStatement " + missing + " (2 times)",
            "CFItems.uri " + missing,
            "CFItems.identifier CASE requires a UUID.",
            "CFAssociations.lastChangeDateTime " + missing,
            "CFAssociations.originNodeURI.title " + missing,
            "CFAssociations.destinationNodeURI CASE requires an object with title, identifier and"
                + " uri.",
            "CFAssociations.identifier CASE requires a UUID.",
            "CFRubrics.lastChangeDateTime " + missing,
            "CFRubrics.CFRubricCriteria.uri " + missing,
            "CFRubrics.CFRubricCriteria.lastChangeDateTime " + missing),
        found.notes().stream()
            .filter(note -> note.reason().startsWith("CASE requires"))
            .map(note -> note.field() + " " + note.reason())
            .toList());
    assertEquals(
        List.of("X"),
        found.notes().stream()
            .filter(note -> "extensions.vendor".equals(note.field()))
            .map(note -> note.text())
            .toList());
  }

  private static Findings packaged(String json) {
    return read(
        new CaseReader(),
        new FrameworkOrder(FrameworkFormat.CASE, null, null, null),
        file("p.json", json));
  }

  private static String entry(String identifier) {
    return "\"identifier\": \"%1$s\", \"uri\": \"http://x/%1$s\", %2$s"
        .formatted(identifier, CHANGED);
  }

  private static String association(int number, String type, String from, String to) {
    return "{%s, \"associationType\": \"%s\", \"originNodeURI\": %s, \"destinationNodeURI\": %s}"
        .formatted(
            entry("33333333-0000-4000-8000-00000000000" + number), type, link(from), link(to));
  }

  private static String link(String identifier) {
    return "{\"title\": \"T\", \"identifier\": \"%1$s\", \"uri\": \"http://x/%1$s\"}"
        .formatted(identifier);
  }
}
