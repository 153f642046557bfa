package org.espalier.compensation.guidelines;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/** What must hold between the members of a guideline: whoever is rated and ranged has one cell. */
final class GuidelineChecks {

  private GuidelineChecks() {}

  static void check(GuidelineInput input, Faults faults) {
    bands("/ratingBands", input.ratingBands(), faults);
    bands("/positionBands", input.positionBands(), faults);
    if (input.cells() != null && input.ratingBands() != null && input.positionBands() != null) {
      cells(input, faults);
    }
  }

  private static void bands(String at, @Nullable List<MeritBand> bands, Faults faults) {
    Set<String> keys = new HashSet<>();
    BigDecimal below = null;
    for (int i = 0; bands != null && i < bands.size(); i++) {
      MeritBand band = bands.get(i);
      if (band == null) {
        continue;
      }
      if (band.key() != null && !keys.add(band.key())) {
        faults.add(at + "/" + i + "/key", FaultCode.DUPLICATE, "There is a band of this key.");
      }
      edge(at + "/" + i + "/from", i, band.from(), below, faults);
      below = band.from() == null ? below : band.from();
    }
  }

  private static void edge(
      String at, int place, @Nullable BigDecimal from, @Nullable BigDecimal below, Faults faults) {
    if (place == 0 && from != null) {
      faults.add(at, FaultCode.NOT_ALLOWED, "The first band has no lower edge.");
    } else if (place > 0 && from == null) {
      faults.add(at, FaultCode.REQUIRED, "Every band but the first one has a lower edge.");
    } else if (from != null && below != null && from.compareTo(below) <= 0) {
      faults.add(at, FaultCode.OUT_OF_RANGE, "This must be above the edge of the band before.");
    }
  }

  private static void cells(GuidelineInput input, Faults faults) {
    Set<String> ratings = keys(input.ratingBands());
    Set<String> positions = keys(input.positionBands());
    Set<List<String>> filled = new HashSet<>();
    for (int i = 0; i < input.cells().size(); i++) {
      MeritCell cell = input.cells().get(i);
      if (cell == null || cell.ratingBand() == null || cell.positionBand() == null) {
        continue;
      }
      String at = "/cells/" + i;
      known(at + "/ratingBand", cell.ratingBand(), ratings, faults);
      known(at + "/positionBand", cell.positionBand(), positions, faults);
      rising(at, cell, faults);
      if (!filled.add(List.of(cell.ratingBand(), cell.positionBand()))) {
        faults.add(at, FaultCode.DUPLICATE, "There is a cell of these bands already.");
      }
    }
    for (String rating : ratings) {
      for (String position : positions) {
        if (!filled.contains(List.of(rating, position)) && !faults.at("/cells")) {
          faults.add(
              "/cells",
              FaultCode.TOO_FEW,
              "There is no cell of \"" + rating + "\" and \"" + position + "\".");
        }
      }
    }
  }

  private static Set<String> keys(List<MeritBand> bands) {
    return bands.stream()
        .filter(Objects::nonNull)
        .map(MeritBand::key)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }

  private static void known(String at, String key, Set<String> keys, Faults faults) {
    if (!keys.contains(key)) {
      faults.add(at, FaultCode.UNKNOWN_REFERENCE, "There is no band \"" + key + "\".");
    }
  }

  private static void rising(String at, MeritCell cell, Faults faults) {
    if (cell.minimumPercent() == null
        || cell.targetPercent() == null
        || cell.maximumPercent() == null) {
      return;
    }
    if (cell.targetPercent().compareTo(cell.minimumPercent()) < 0) {
      faults.add(at + "/targetPercent", FaultCode.OUT_OF_RANGE, "The target is below the minimum.");
    }
    if (cell.maximumPercent().compareTo(cell.targetPercent()) < 0) {
      faults.add(
          at + "/maximumPercent", FaultCode.OUT_OF_RANGE, "The maximum is below the target.");
    }
  }
}
