package org.espalier.integration.frameworks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.espalier.integration.bulk.Findings;
import org.espalier.integration.bulk.PublishedFile;

/** The tables of a publication, told apart by their columns and not by what files are called. */
final class Tables {

  private final Map<PublishedFile, Table> headers = new LinkedHashMap<>();
  private final Findings findings;
  private final Set<PublishedFile> known = new HashSet<>();

  Tables(List<PublishedFile> files, Findings findings) {
    this.findings = findings;
    files.forEach(file -> headers.put(file, Table.header(file)));
  }

  /** True if a file of this name can have a table. */
  static boolean reads(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return !lower.startsWith("__macosx/")
        && (lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".txt"));
  }

  /** Reads the tables whose columns say that they are of some kind, and of none before. */
  List<Table> that(Predicate<Table> kind) {
    List<Table> found = new ArrayList<>();
    headers.forEach((file, header) -> {
      if (!known.contains(file) && kind.test(header)) {
        known.add(file);
        found.add(Table.of(file, findings));
      }
    });
    return found;
  }

  /**
   * Notes the tables that were of no kind.
   *
   * @param wanted which tables there should be, to be told if there is none
   */
  void done(String wanted) {
    if (known.isEmpty()) {
      throw Table.malformed("No table of the format is there: " + wanted + ".");
    }
    headers.forEach((file, header) -> {
      if (!known.contains(file)) {
        String columns = String.join(", ", header.columns());
        String reason = "No table that is read; its rows were left out.";
        findings.note(file.name(), 1, null, columns, reason);
        int rows = Table.count(file);
        findings.read(file.name(), rows);
        findings.left(file.name(), rows, reason);
      }
    });
  }
}
