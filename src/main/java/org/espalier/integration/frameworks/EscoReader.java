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
 * {@code preferredLabel} …) or shortened ({@code uri}, {@code label}): skills and skill groups,
 * their broader ones, occupations, and which skills these need.
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
    List<Table> concepts = tables.that(EscoFramework::isConcepts);
    List<Table> broader = tables.that(table -> table.has("conceptUri", "broaderUri"));
    List<Table> relations = tables.that(table -> table.has("occupationUri", "skillUri"));
    tables.done("one with conceptUri (or uri), preferredLabel (or label) and skillType");
    new EscoFramework(findings, order).write(concepts, broader, relations);
    return findings;
  }
}
