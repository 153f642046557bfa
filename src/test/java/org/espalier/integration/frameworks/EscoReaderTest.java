package org.espalier.integration.frameworks;

import static org.espalier.integration.frameworks.Reading.file;
import static org.espalier.integration.frameworks.Reading.keys;
import static org.espalier.integration.frameworks.Reading.places;
import static org.espalier.integration.frameworks.Reading.sums;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import net.jqwik.api.Example;
import org.espalier.integration.bulk.Findings;
import org.espalier.integration.bulk.FrameworkFormat;
import org.espalier.integration.bulk.FrameworkOrder;
import org.espalier.integration.bulk.PublishedFile;

/** What the reader of ESCO makes of its tables, without a server. */
class EscoReaderTest {

  private static final String ESCO = "http://data.europa.eu/esco/";

  @Example
  void conceptsAreToldApartByTheirType() {
    Findings found =
        read(
            file(
                "skills_en.csv",
                """
                conceptType,conceptUri,preferredLabel,skillType
                KnowledgeSkillCompetence,%1$sskill/1,Java,knowledge
                """
                    .formatted(ESCO)),
            file(
                "skillGroups_en.csv",
                "conceptType,conceptUri,preferredLabel\nSkillGroup," + ESCO + "skill/g,Code\n"),
            file(
                "occupations_en.csv",
                """
                conceptType,conceptUri,preferredLabel,altLabels
                Occupation,%1$soccupation/o,Developer,x
                ConceptScheme,%1$sscheme,Scheme,x
                """
                    .formatted(ESCO)),
            file(
                "broader_en.csv",
                """
                conceptUri,broaderUri
                %1$sskill/1,%1$sskill/g
                %1$sskill/1,%1$sskill/1
                """
                    .formatted(ESCO)),
            file(
                "relations_en.csv",
                """
                occupationUri,relationType,skillUri
                %1$soccupation/o,optional,%1$sskill/1
                %1$soccupation/o,essential,%1$sskill/2
                """
                    .formatted(ESCO)));
    assertEquals(List.of("esco:skill/1", "esco:skill/g"), keys(found, "competencies"));
    ObjectNode java = found.rows("competencies").iterator().next();
    assertEquals("esco:skill/g", java.path("parentExternalId").asText());
    assertEquals(ESCO + "skill/1", java.path("sourceUri").asText());
    assertEquals(List.of("esco/occupation/o"), keys(found, "jobs"));
    assertEquals(
        "0.5",
        found.rows("requirements").iterator().next().path("weight").decimalValue().toString());
    assertEquals(
        List.of(
            "skills_en.csv 1 skillType",
            "occupations_en.csv 1 altLabels",
            "relations_en.csv 3 relationType %1$soccupation/o essential %1$sskill/2"
                .formatted(ESCO),
            "occupations_en.csv 3 conceptType ConceptScheme",
            "broader_en.csv 3 broader %1$sskill/1 below %1$sskill/1".formatted(ESCO)),
        places(found));
  }

  @Example
  void groupsOfIscoAreFamiliesInTheirTree() {
    Findings found =
        read(
            file(
                "ISCOGroups_en.csv",
                """
                conceptType,conceptUri,code,preferredLabel,description
                ISCOGroup,%1$sisco/C2,2,Professionals,Those who know.
                ISCOGroup,%1$sisco/C25,25,ICT professionals,
                ISCOGroup,%1$sisco/C251,251,Developers,
                ISCOGroup,%1$sisco/C251,251,Developers again,
                """
                    .formatted(ESCO)),
            file(
                "occupations_en.csv",
                """
                conceptType,conceptUri,iscoGroup,preferredLabel,code
                Occupation,%1$soccupation/a,251,Developer,251.1
                Occupation,%1$soccupation/b,,Game developer,251.1.1
                Occupation,%1$soccupation/c,9999,Nobody,1
                Occupation,,251,No address,1
                """
                    .formatted(ESCO)),
            file(
                "broaderRelationsOccPillar_en.csv",
                """
                conceptType,conceptUri,conceptLabel,broaderType,broaderUri,broaderLabel
                ISCOGroup,%1$sisco/C25,ICT professionals,ISCOGroup,%1$sisco/C2,Professionals
                Occupation,%1$soccupation/a,Developer,ISCOGroup,%1$sisco/C251,Developers
                Occupation,%1$soccupation/a,Developer,ISCOGroup,%1$sisco/C2,Professionals
                Occupation,%1$soccupation/b,Game developer,Occupation,%1$soccupation/a,Developer
                Occupation,%1$soccupation/z,None,ISCOGroup,%1$sisco/C2,Professionals
                """
                    .formatted(ESCO)));
    assertEquals(
        List.of("esco/isco/C2 -", "esco/isco/C25 esco/isco/C2", "esco/isco/C251 esco/isco/C25"),
        hanging(found, "job-families", "parentExternalId"));
    assertEquals(
        List.of(
            "esco/occupation/a esco/isco/C251",
            "esco/occupation/b esco/isco/C251",
            "esco/occupation/c -"),
        hanging(found, "jobs", "jobFamilyExternalId"));
    assertEquals(
        List.of(
            "ISCOGroups_en.csv 4 3",
            "1 The group stands there already; the first row counts.",
            "occupations_en.csv 4 3",
            "1 No address or no label; the row was left out.",
            "broaderRelationsOccPillar_en.csv 5 2",
            "1 Jobs form no tree; this one is in the family of its group.",
            "1 No skill of the file; nothing hangs on it.",
            "1 The occupation is in another group already."),
        sums(found));
  }

  @Example
  void tablesOfTabiyaNameConceptsByKeysOfTheirOwn() {
    Findings found =
        read(
            file(
                "isco_groups.csv",
                """
                ORIGINURI,ID,CODE,PREFERREDLABEL
                %1$sisco/C0,key_1,0,Armed forces
                %1$sisco/C01,key_2,01,Officers
                """
                    .formatted(ESCO)),
            file(
                "occupations.csv",
                """
                ORIGINURI,ID,ISCOGROUPCODE,CODE,PREFERREDLABEL,OCCUPATIONTYPE
                %1$soccupation/a,key_3,01,01.1,Officer,escooccupation
                """
                    .formatted(ESCO)),
            file(
                "occupations_hierarchy.csv",
                """
                PARENTOBJECTTYPE,PARENTID,CHILDID,CHILDOBJECTTYPE
                iscogroup,key_1,key_2,iscogroup
                iscogroup,key_2,key_3,escooccupation
                """));
    assertEquals(
        List.of("esco/isco/C0 -", "esco/isco/C01 esco/isco/C0"),
        hanging(found, "job-families", "parentExternalId"));
    assertEquals(
        List.of("esco/occupation/a esco/isco/C01"), hanging(found, "jobs", "jobFamilyExternalId"));
    assertEquals(
        List.of("isco_groups.csv 2 2", "occupations.csv 1 1", "occupations_hierarchy.csv 2 2"),
        sums(found));
  }

  private static List<String> hanging(Findings found, String kind, String member) {
    return found.rows(kind).stream()
        .map(row -> row.path("externalId").asText() + " " + row.path(member).asText("-"))
        .toList();
  }

  private static Findings read(PublishedFile... files) {
    return Reading.read(
        new EscoReader(), new FrameworkOrder(FrameworkFormat.ESCO, null, null, null), files);
  }
}
