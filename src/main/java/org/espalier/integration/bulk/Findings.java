package org.espalier.integration.bulk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What a reader makes of published files: rows of kinds that there are, and notes of what has no
 * place in them.
 */
public final class Findings {

  /** In this order rows can refer to each other. */
  private static final List<String> KINDS =
      List.of(
          "proficiency-scales",
          "frameworks",
          "job-families",
          "jobs",
          "competencies",
          "requirements");

  private static final int LONGEST_TEXT = 500;

  private final Map<String, Map<String, ObjectNode>> rows = new LinkedHashMap<>();
  private final List<ImportNote> notes = new ArrayList<>();
  private final Map<Passed, Counted> counted = new LinkedHashMap<>();
  private final RowLedger ledger = new RowLedger();

  /** Makes an empty collection. */
  public Findings() {
    KINDS.forEach(kind -> rows.put(kind, new LinkedHashMap<>()));
  }

  /**
   * A row, to be filled; the same if it is there already.
   *
   * @param kind its kind, as in paths
   */
  public ObjectNode row(String kind, String externalId) {
    return of(kind)
        .computeIfAbsent(
            externalId, id -> JsonNodeFactory.instance.objectNode().put("externalId", id));
  }

  /** True if there is such a row. */
  public boolean has(String kind, String externalId) {
    return of(kind).containsKey(externalId);
  }

  /** Notes something that was not taken over as it stands. */
  public void note(
      String file,
      @Nullable Integer line,
      @Nullable String field,
      @Nullable String text,
      String reason) {
    notes.add(
        new ImportNote(
            notes.size() + 1, file, line, field, text == null ? null : cut(text), reason));
  }

  /** Notes something that a file says over and over: one note with the first text and a count. */
  public void pass(String file, @Nullable Integer line, String field, String text, String reason) {
    counted.computeIfAbsent(new Passed(file, field, reason), _ -> new Counted(line, text)).times++;
  }

  /** Tells that a file has so many rows; each is taken over unless it is said to be left. */
  public void read(String file, int rows) {
    ledger.read(file, rows);
  }

  /** Says of a row, of which something is noted, that it was left out. Once a row. */
  public void left(String file, String reason) {
    left(file, 1, reason);
  }

  /** The same of several rows. */
  public void left(String file, int rows, String reason) {
    ledger.left(file, rows, reason);
  }

  /** Notes that a row was left out: it did not become what such rows become. Once a row. */
  public void leave(
      String file,
      @Nullable Integer line,
      @Nullable String field,
      @Nullable String text,
      String reason) {
    note(file, line, field, text, reason);
    left(file, reason);
  }

  /** The same of many rows for the same reason: one note with the first text and a count. */
  public void leaveMany(
      String file, @Nullable Integer line, String field, String text, String reason) {
    pass(file, line, field, text, reason);
    left(file, reason);
  }

  /** What became of the rows, file by file. */
  public List<PublishedRows> files() {
    return ledger.files();
  }

  /** The kinds that have rows, in an order in which they can be applied. */
  public List<String> kinds() {
    return KINDS.stream().filter(kind -> !of(kind).isEmpty()).toList();
  }

  /** The rows of a kind. */
  public Collection<ObjectNode> rows(String kind) {
    return of(kind).values();
  }

  /** All notes, those about single places first. */
  public List<ImportNote> notes() {
    counted.forEach((passed, first) ->
        note(
            passed.file(),
            first.line,
            passed.field(),
            first.text,
            first.times == 1 ? passed.reason() : passed.reason() + " (" + first.times + " times)"));
    counted.clear();
    return List.copyOf(notes);
  }

  private Map<String, ObjectNode> of(String kind) {
    Map<String, ObjectNode> known = rows.get(kind);
    if (known == null) {
      throw new IllegalArgumentException(kind);
    }
    return known;
  }

  private static String cut(String text) {
    String storable = Faults.unstorable(text) ? text.replaceAll("[\\x00\\p{Cs}]", "\uFFFD") : text;
    if (storable.length() <= LONGEST_TEXT) {
      return storable;
    }
    int end = Character.isHighSurrogate(storable.charAt(LONGEST_TEXT - 1)) ? 1 : 0;
    return storable.substring(0, LONGEST_TEXT - end) + "…";
  }

  private record Passed(String file, String field, String reason) {}

  private static final class Counted {
    private final @Nullable Integer line;
    private final String text;
    private int times;

    Counted(@Nullable Integer line, String text) {
      this.line = line;
      this.text = text;
    }
  }
}
