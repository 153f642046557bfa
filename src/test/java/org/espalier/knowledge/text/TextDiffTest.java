package org.espalier.knowledge.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Differences lead from one text to the other. */
class TextDiffTest {

  @Test
  void linesAndWordsAreTold() {
    TextDiff diff = new TextDiff("one\nMake two copies.\nend", "one\nMake three copies.\nend");
    assertEquals(
        List.of(
            "--- 1",
            "+++ 2",
            "@@ -1,3 +1,3 @@",
            " one",
            "-Make two copies.",
            "+Make three copies.",
            " end"),
        diff.unified("1", "2"));
    assertEquals(
        List.of(
            new DiffLine(
                DiffKind.REMOVED,
                2,
                "Make two copies.",
                List.of(
                    new DiffPart(DiffKind.SAME, "Make "),
                    new DiffPart(DiffKind.REMOVED, "two"),
                    new DiffPart(DiffKind.SAME, " copies."))),
            new DiffLine(
                DiffKind.ADDED,
                2,
                "Make three copies.",
                List.of(
                    new DiffPart(DiffKind.SAME, "Make "),
                    new DiffPart(DiffKind.ADDED, "three"),
                    new DiffPart(DiffKind.SAME, " copies.")))),
        diff.lines());
  }

  @Test
  void theSameTextHasNoDifference() {
    TextDiff diff = new TextDiff("a\nb", "a\nb\n");
    assertEquals(List.of(), diff.unified("1", "2"));
    assertEquals(List.of(), diff.lines());
  }

  @Test
  void veryLongTextsAreToldAsOneChange() {
    String before =
        IntStream.range(0, 6000).mapToObj(i -> "a" + i).collect(Collectors.joining("\n"));
    String after =
        IntStream.range(0, 6000).mapToObj(i -> "b" + i).collect(Collectors.joining("\n"));
    assertEquals(12_000, new TextDiff(before, after).lines().size());
  }

  @Property(tries = 500)
  void linesMakeTheOneOfTheOther(
      @ForAll("texts") List<String> before, @ForAll("texts") List<String> after) {
    TextDiff diff = new TextDiff(String.join("\n", before), String.join("\n", after));
    List<String> made = new ArrayList<>(String.join("\n", before).lines().toList());
    List<DiffLine> gone = diff.lines().stream().filter(l -> l.kind() == DiffKind.REMOVED).toList();
    for (DiffLine line : gone.reversed()) {
      assertEquals(line.text(), made.remove(line.line() - 1));
    }
    diff.lines().stream()
        .filter(line -> line.kind() == DiffKind.ADDED)
        .forEach(line -> made.add(line.line() - 1, line.text()));
    assertEquals(String.join("\n", after).lines().toList(), made);
    for (DiffLine line : diff.lines()) {
      assertEquals(
          line.text(), line.parts().stream().map(DiffPart::text).collect(Collectors.joining()));
      assertTrue(
          line.parts().stream()
              .allMatch(p -> p.kind() == DiffKind.SAME || p.kind() == line.kind()));
    }
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.of("a b c", "a c", "b", "", "a  b", "Übung macht", "x.y", "a b")
        .list()
        .ofMaxSize(12);
  }
}
