package org.espalier.knowledge.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What differs between two texts, line by line and, where a line became another, word by word. */
public final class TextDiff {

  /** Lines of a text, and words of a line, that are compared; more are told as one change. */
  private static final int MOST = 4_000;

  private static final int AROUND = 3;
  private static final Pattern WORDS =
      Pattern.compile("(?<=\\W)|(?=\\W)", Pattern.UNICODE_CHARACTER_CLASS);

  private final List<String> before;
  private final List<String> after;
  private final Patch<String> patch;

  /** Compares two texts. */
  public TextDiff(String before, String after) {
    this.before = lines(before);
    this.after = lines(after);
    this.patch = patch(this.before, this.after);
  }

  /**
   * The difference as unified lines, with three lines around each change; none if there is none.
   */
  public List<String> unified(String nameBefore, String nameAfter) {
    return UnifiedDiffUtils.generateUnifiedDiff(nameBefore, nameAfter, before, patch, AROUND);
  }

  /** The lines that came, went, or became others, in their order. */
  public List<DiffLine> lines() {
    List<DiffLine> lines = new ArrayList<>();
    patch.getDeltas().forEach(delta -> add(delta, lines));
    return lines;
  }

  private static void add(AbstractDelta<String> delta, List<DiffLine> lines) {
    List<String> gone = delta.getSource().getLines();
    List<String> come = delta.getTarget().getLines();
    List<List<DiffPart>> parts = new ArrayList<>();
    for (int i = 0; i < Math.min(gone.size(), come.size()); i++) {
      parts.add(words(gone.get(i), come.get(i)));
    }
    for (int i = 0; i < gone.size(); i++) {
      lines.add(
          new DiffLine(
              DiffKind.REMOVED,
              delta.getSource().getPosition() + i + 1,
              gone.get(i),
              of(DiffKind.ADDED, gone.get(i), i < parts.size() ? parts.get(i) : List.of())));
    }
    for (int i = 0; i < come.size(); i++) {
      lines.add(
          new DiffLine(
              DiffKind.ADDED,
              delta.getTarget().getPosition() + i + 1,
              come.get(i),
              of(DiffKind.REMOVED, come.get(i), i < parts.size() ? parts.get(i) : List.of())));
    }
  }

  /** The parts of a line without those that are the other line's alone. */
  private static List<DiffPart> of(DiffKind others, String line, List<DiffPart> parts) {
    if (parts.isEmpty()) {
      return List.of(
          new DiffPart(others == DiffKind.ADDED ? DiffKind.REMOVED : DiffKind.ADDED, line));
    }
    return parts.stream().filter(part -> part.kind() != others).toList();
  }

  private static List<DiffPart> words(String gone, String come) {
    List<String> before = List.of(WORDS.split(gone, -1));
    List<String> after = List.of(WORDS.split(come, -1));
    List<DiffPart> parts = new ArrayList<>();
    int at = 0;
    for (AbstractDelta<String> delta : patch(before, after).getDeltas()) {
      int from = delta.getSource().getPosition();
      add(DiffKind.SAME, before.subList(at, from), parts);
      add(DiffKind.REMOVED, delta.getSource().getLines(), parts);
      add(DiffKind.ADDED, delta.getTarget().getLines(), parts);
      at = from + delta.getSource().size();
    }
    add(DiffKind.SAME, before.subList(at, before.size()), parts);
    return parts;
  }

  private static void add(DiffKind kind, List<String> words, List<DiffPart> parts) {
    String text = String.join("", words);
    if (!text.isEmpty()) {
      parts.add(new DiffPart(kind, text));
    }
  }

  private static Patch<String> patch(List<String> before, List<String> after) {
    if (Math.max(before.size(), after.size()) <= MOST) {
      return together(DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas());
    }
    Patch<String> whole = new Patch<>();
    if (!before.equals(after)) {
      whole.addDelta(new ChangeDelta<>(new Chunk<>(0, before), new Chunk<>(0, after)));
    }
    return whole;
  }

  /** What went and what came in the same place is one change. */
  private static Patch<String> together(List<AbstractDelta<String>> deltas) {
    Patch<String> patch = new Patch<>();
    int next = 0;
    while (next < deltas.size()) {
      Chunk<String> gone = deltas.get(next).getSource();
      Chunk<String> come = deltas.get(next).getTarget();
      next++;
      while (next < deltas.size() && follows(deltas.get(next), gone, come)) {
        gone = joined(gone, deltas.get(next).getSource());
        come = joined(come, deltas.get(next).getTarget());
        next++;
      }
      patch.addDelta(new ChangeDelta<>(gone, come));
    }
    return patch;
  }

  private static boolean follows(
      AbstractDelta<String> delta, Chunk<String> gone, Chunk<String> come) {
    return delta.getSource().getPosition() == gone.getPosition() + gone.size()
        && delta.getTarget().getPosition() == come.getPosition() + come.size();
  }

  private static Chunk<String> joined(Chunk<String> first, Chunk<String> second) {
    List<String> lines = new ArrayList<>(first.getLines());
    lines.addAll(second.getLines());
    return new Chunk<>(first.getPosition(), lines);
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }
}
