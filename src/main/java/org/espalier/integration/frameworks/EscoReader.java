package org.espalier.integration.frameworks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.espalier.integration.bulk.Findings;
import org.espalier.integration.bulk.FrameworkFormat;
import org.espalier.integration.bulk.FrameworkOrder;
import org.espalier.integration.bulk.FrameworkReader;
import org.espalier.integration.bulk.PublishedFile;

/**
 * ESCO of the European Commission as CSV, in the columns of its download ({@code conceptUri},
 * {@code preferredLabel} …), in those of Tabiya ({@code ORIGINURI}, {@code PREFERREDLABEL} …) or
 * shortened ({@code uri}, {@code label}): skills and skill groups, their broader ones, occupations
 * in the tree of ISCO groups, and which skills these need.
 */
@ApplicationScoped
class EscoReader implements FrameworkReader {

  @Override
  public FrameworkFormat format() {
    return FrameworkFormat.ESCO;
  }

  @Override
  public boolean reads(String name) {
    return Tables.reads(name);
  }

  @Override
  public Findings read(List<PublishedFile> files, FrameworkOrder order) {
    Findings findings = new Findings();
    Tables tables = new Tables(files, findings);
    List<Table> concepts = tables.that(EscoConcept::in);
    List<Table> broader = tables.that(EscoFramework::isBroader);
    List<Table> relations = tables.that(EscoFramework::isRelations);
    tables.done("one with conceptUri (or uri), preferredLabel (or label) and skillType");
    new EscoFramework(findings, order).write(concepts, broader, relations);
    return findings;
  }
}
