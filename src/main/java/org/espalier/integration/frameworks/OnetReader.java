package org.espalier.integration.frameworks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.espalier.integration.bulk.Findings;
import org.espalier.integration.bulk.FrameworkFormat;
import org.espalier.integration.bulk.FrameworkOrder;
import org.espalier.integration.bulk.FrameworkReader;
import org.espalier.integration.bulk.PublishedFile;

/**
 * The O*NET database of the US Department of Labor as text files: ratings of what occupations need
 * (skills, knowledge, abilities …), with Occupation Data, Content Model Reference, Scales Reference
 * and Level Scale Anchors where they come along.
 */
@ApplicationScoped
class OnetReader implements FrameworkReader {

  @Override
  public FrameworkFormat format() {
    return FrameworkFormat.ONET;
  }

  @Override
  public boolean reads(String name) {
    return Tables.reads(name);
  }

  @Override
  public Findings read(List<PublishedFile> files, FrameworkOrder order) {
    Findings findings = new Findings();
    Tables tables = new Tables(files, findings);
    OnetModel model =
        new OnetModel(
            tables.that(OnetModel::isReference),
            tables.that(OnetModel::isScales),
            tables.that(OnetModel::isAnchors),
            findings);
    List<Table> occupations = tables.that(OnetFramework::isOccupations);
    List<Table> ratings = tables.that(OnetFramework::isRatings);
    if (ratings.isEmpty()) {
      throw Table.malformed(
          "No table of ratings is there: one with O*NET-SOC Code, Element ID, Scale ID and Data"
              + " Value.");
    }
    tables.done("ratings");
    OnetFramework framework = new OnetFramework(findings, order, model);
    occupations.forEach(framework::occupations);
    ratings.forEach(framework::ratings);
    framework.write();
    return findings;
  }
}
