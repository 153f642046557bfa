package org.espalier.insight.gaps;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.gap.cases.Protection;
import org.espalier.insight.gaps.CellRow.Place;
import org.espalier.insight.gaps.GapStretches.Stretch;

/**
 * What was counted of a stretch of people.
 *
 * @param counted a row a scale; of few people one a competency and scale, for only then it matters
 *     who else needs the same
 */
record GapPart(Stretch stretch, List<CellRow> counted) {

  /** Where counts of several competencies stand. */
  private static final Place WHOLE = new Place(null, null);

  /**
   * Keeps what is needed to put it together with others.
   *
   * @param competencies a row a competency and scale
   */
  static GapPart of(Stretch stretch, List<CellRow> competencies) {
    List<CellRow> brief = new ArrayList<>();
    for (List<CellRow> scale : scales(competencies)) {
      CellRow whole = whole(scale);
      if (whole.most() < Protection.MIN_GROUP_SIZE) {
        brief.addAll(scale);
      } else {
        brief.add(whole);
      }
    }
    return new GapPart(stretch, brief);
  }

  /**
   * What these come to: a single cell. It is made of all that they are made of, so that sums and
   * keys are those of counting it at once; it has as many people at least as minGroupSize exactly
   * if that would say so, too.
   */
  static List<CellRow> together(Collection<GapPart> parts) {
    List<CellRow> rows = parts.stream().flatMap(part -> part.counted.stream()).toList();
    return scales(rows).stream().map(GapPart::whole).toList();
  }

  private static Collection<List<CellRow>> scales(List<CellRow> rows) {
    Map<UUID, List<CellRow>> scales = new LinkedHashMap<>();
    rows.forEach(row -> scales.computeIfAbsent(row.scale(), _ -> new ArrayList<>()).add(row));
    return scales.values();
  }

  private static CellRow whole(List<CellRow> scale) {
    return scale.stream().reduce(CellRow::plus).orElseThrow().at(WHOLE, most(scale));
  }

  /**
   * People of one competency are told by several parts; of several competencies by one at least.
   */
  private static long most(List<CellRow> scale) {
    Map<Place, Long> people = new HashMap<>();
    scale.forEach(row ->
        people.merge(row.place(), row.most(), row.place().equals(WHOLE) ? Math::max : Long::sum));
    return people.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }
}
