package org.espalier.integration.frameworks;

import static org.espalier.integration.frameworks.Reading.file;
import static org.espalier.integration.frameworks.Reading.keys;
import static org.espalier.integration.frameworks.Reading.places;
import static org.espalier.integration.frameworks.Reading.read;
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
                "Element ID\tElement Name\tDescription\n2.A\tBasic\tD\n"));
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
            "Occupation Data.txt 1 Description",
            "Skills.txt 5 Not Relevant 11: 2.A.2: LV 1",
            "Skills.txt 6 Recommend Suppress 12: 2.A.1: LV 3",
            "Skills.txt 8 Data Value 12: 2.A.2: LV n/a",
            "Skills.txt 4 Data Value onet/11: 2.A.2",
            "Occupation Data.txt 3 O*NET-SOC Code 13",
            "Skills.txt 6 Data Value onet/12: 2.A.1",
            "Skills.txt 7 Data Value onet/12: 2.A.2"),
        places(found));
  }
}
