package org.espalier.integration.frameworks;

import static org.espalier.integration.frameworks.Reading.file;
import static org.espalier.integration.frameworks.Reading.keys;
import static org.espalier.integration.frameworks.Reading.places;
import static org.espalier.integration.frameworks.Reading.read;
import static org.espalier.integration.frameworks.Reading.sums;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Example;
import org.espalier.integration.bulk.Findings;
import org.espalier.integration.bulk.FrameworkFormat;
import org.espalier.integration.bulk.FrameworkOrder;

/** What the reader of O*NET makes of ratings, without a server. */
class OnetReaderTest {

  @Example
  void ratingsThatTellNothingRequireNothing() {
    String head =
        "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tRecommend Suppress\tNot"
            + " Relevant\n";
    Findings found =
        read(
            new OnetReader(),
            new FrameworkOrder(FrameworkFormat.ONET, "29.3", null, null),
            file(
                "Skills.txt",
                head
                    + """
                    11\t2.A.1\tReading\tIM\t4.12\tN\t
                    11\t2.A.1\tReading\tLV\t4.62\tN\tN
                    11\t2.A.2\tMath\tIM\t3\tN\t
                    11\t2.A.2\tMath\tLV\t1\tN\tY
                    12\t2.A.1\tReading\tLV\t3\tY\tN
                    12\t2.A.2\tMath\tLV\t0\tN\tN
                    12\t2.A.2\tMath\tLV\tn/a\tN\tN
                    """),
            file(
                "Occupation Data.txt",
                "O*NET-SOC Code\tTitle\tDescription\n11\tChief\t\n13\tNobody\t\n"),
            file(
                "Content Model Reference.txt",
                "Element ID\tElement Name\tDescription\n2.A\tBasic\tD\n2.A\tTwice\t\n9.Z\tOther\t\n"),
            file("Scales Reference.txt", "Scale ID\tMinimum\tMaximum\nIM\t1\t5\nLV\t0\t7\n"),
            file(
                "Level Scale Anchors.txt",
                """
                Element ID\tScale ID\tAnchor Value\tAnchor Description
                2.A\tCX\t2\tNo level
                2.A\tLV\t2\tReads signs.
                9.Z\tLV\t2\tNobody asks.
                """),
            file(
                "Interests.txt",
                "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\n11\t1.B\tArt\tOI\t5\n"),
            file("Job Zones.txt", "O*NET-SOC Code\tJob Zone\n11\t4\n"));
    assertEquals(List.of("onet/11: 2.A.1"), keys(found, "requirements"));
    assertEquals(
        "{\"externalId\":\"onet/11:"
            + " 2.A.1\",\"competencyExternalId\":\"onet@29.3:2.A.1\",\"tier\":\"JOB\","
            + "\"level\":4.62,\"jobExternalId\":\"onet/11\",\"weight\":4.12}",
        found.rows("requirements").iterator().next().toString());
    assertEquals(List.of("onet/11", "onet/13", "onet/12"), keys(found, "jobs"));
    assertEquals(
        List.of("onet@29.3:2.A.1", "onet@29.3:2.A", "onet@29.3:2.A.2"),
        keys(found, "competencies"));
    assertEquals(
        List.of(
            "Content Model Reference.txt 3 Element ID 2.A",
            "Job Zones.txt 1 null O*NET-SOC Code, Job Zone",
            "Occupation Data.txt 1 Description",
            "Skills.txt 5 Not Relevant 11: 2.A.2: LV 1",
            "Skills.txt 6 Recommend Suppress 12: 2.A.1: LV 3",
            "Skills.txt 8 Data Value 12: 2.A.2: LV n/a",
            "Skills.txt 4 Data Value onet/11: 2.A.2",
            "Occupation Data.txt 3 O*NET-SOC Code 13",
            "Skills.txt 7 Data Value onet/12: 2.A.2",
            "Scales Reference.txt 2 Scale ID IM",
            "Level Scale Anchors.txt 2 Scale ID CX",
            "Interests.txt 2 Scale ID 11: 1.B: OI 5",
            "Content Model Reference.txt 4 Element ID 9.Z",
            "Level Scale Anchors.txt 4 Element ID 9.Z"),
        places(found));
    assertEquals(
        List.of(
            "Content Model Reference.txt 3 1",
            "1 Nothing below the element is rated; it was left out.",
            "1 The element stands there already; the first row counts.",
            "Scales Reference.txt 2 1",
            "1 Of scales only that of levels is read.",
            "Level Scale Anchors.txt 3 1",
            "1 Nothing of the element is rated.",
            "1 Only anchors of levels are read.",
            "Occupation Data.txt 2 2",
            "Skills.txt 7 2",
            "1 An estimate of low precision; it was left out.",
            "1 Level 0 requires nothing.",
            "1 No code, no element, no scale or no number; the row was left out.",
            "1 No level is left; nothing is required.",
            "1 Not relevant for the occupation; it requires nothing.",
            "Interests.txt 1 0",
            "1 A scale that is not read.",
            "Job Zones.txt 1 0",
            "1 No table that is read; its rows were left out."),
        sums(found));
    assertEquals(
        "D\n\nLevel 2: Reads signs.",
        found.rows("competencies").stream()
            .filter(row -> row.path("externalId").asText().equals("onet@29.3:2.A"))
            .findFirst()
            .orElseThrow()
            .path("description")
            .asText());
  }
}
