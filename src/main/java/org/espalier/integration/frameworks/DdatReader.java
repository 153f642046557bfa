package org.espalier.integration.frameworks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.espalier.integration.bulk.Findings;
import org.espalier.integration.bulk.FrameworkFormat;
import org.espalier.integration.bulk.FrameworkOrder;
import org.espalier.integration.bulk.FrameworkReader;
import org.espalier.integration.bulk.PublishedFile;

/**
 * The UK Government Digital and Data Profession Capability Framework (formerly DDaT): the file of
 * skills with the behaviour of each level, and that of roles with role levels and the skills that
 * they need; either or both.
 */
@ApplicationScoped
class DdatReader implements FrameworkReader {

  @Override
  public FrameworkFormat format() {
    return FrameworkFormat.DDAT;
  }

  @Override
  public boolean reads(String name) {
    return Tables.reads(name);
  }

  @Override
  public Findings read(List<PublishedFile> files, FrameworkOrder order) {
    Findings findings = new Findings();
    Tables tables = new Tables(files, findings);
    List<Table> skills = tables.that(DdatFramework::isSkills);
    List<Table> roles = tables.that(DdatFramework::isRoles);
    tables.done(
        "one with Skill Name and Awareness to Expert, or one with Role, Role Level, Skill Name and"
            + " Skill Level");
    DdatFramework framework = new DdatFramework(findings, order);
    framework.begin();
    skills.forEach(framework::skills);
    roles.forEach(framework::roles);
    return findings;
  }
}
