package org.espalier.integration.frameworks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.espalier.integration.bulk.Findings;
import org.espalier.integration.bulk.FrameworkFormat;
import org.espalier.integration.bulk.FrameworkMapping;
import org.espalier.integration.bulk.FrameworkOrder;
import org.espalier.integration.bulk.FrameworkReader;
import org.espalier.integration.bulk.PublishedFile;

/** Tables of one's own: a mapping says what their columns mean. */
@ApplicationScoped
class MappedReader implements FrameworkReader {

  @Override
  public FrameworkFormat format() {
    return FrameworkFormat.CSV;
  }

  @Override
  public boolean reads(String name) {
    return Tables.reads(name);
  }

  @Override
  public Findings read(List<PublishedFile> files, FrameworkOrder order) {
    FrameworkMapping mapping = Objects.requireNonNull(order.mapping());
    Findings findings = new Findings();
    Tables tables = new Tables(files, findings);
    String name = mapping.columns().name();
    List<Table> read = tables.that(table -> table.has(Wording.line(name)));
    tables.done("one with the column " + name);
    new MappedFramework(findings, order, mapping).write(read);
    return findings;
  }
}
