package org.espalier.compensation.worksheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.compensation.guidelines.GateEffect;
import org.espalier.compensation.guidelines.MeritCell;
import org.espalier.compensation.guidelines.MeritMatrix;
import org.jspecify.annotations.Nullable;

/**
 * What a gate of the guideline says of somebody, and why.
 *
 * @param gate which one
 * @param open true if it leaves the cell as it is
 * @param reason why it is open or closed
 * @param share closed items of plans / all of them; null where nothing is shared
 * @param atLeast the share that is asked; null where none is
 * @param count items of plans, or learning that is left open
 * @param otherwise what is recommended while it is closed
 */
@Schema(name = "MeritGate")
public record MeritGate(
    GateKind gate,
    boolean open,
    GateReason reason,
    @Nullable BigDecimal share,
    @Nullable BigDecimal atLeast,
    long count,
    GateEffect otherwise) {

  /** What is asked. */
  @Schema(description = "What a gate asks.")
  public enum GateKind {
    PLAN_COMPLETION,
    MANDATORY_LEARNING
  }

  /** Why a gate is open or closed. */
  @Schema(
      description =
          "MET and NOT_MET: what is asked is there or not. NOTHING_ASKED: there is nothing that it could be asked of, such as a"
              + " plan; the gate is open.")
  public enum GateReason {
    MET,
    NOT_MET,
    NOTHING_ASKED
  }

  /** What the gates of a guideline say of what somebody did. */
  static List<MeritGate> of(MeritMatrix matrix, long items, long closed, long learningOpen) {
    List<MeritGate> gates = new ArrayList<>();
    if (matrix.planCompletion() != null) {
      gates.add(
          plan(
              matrix.planCompletion().atLeast(),
              matrix.planCompletion().otherwise(),
              items,
              closed));
    }
    if (matrix.mandatoryLearning() != null) {
      gates.add(
          new MeritGate(
              GateKind.MANDATORY_LEARNING,
              learningOpen == 0,
              learningOpen == 0 ? GateReason.MET : GateReason.NOT_MET,
              null,
              null,
              learningOpen,
              matrix.mandatoryLearning().otherwise()));
    }
    return gates;
  }

  private static MeritGate plan(BigDecimal atLeast, GateEffect otherwise, long items, long closed) {
    if (items == 0) {
      return new MeritGate(
          GateKind.PLAN_COMPLETION, true, GateReason.NOTHING_ASKED, null, atLeast, 0, otherwise);
    }
    BigDecimal all = BigDecimal.valueOf(items);
    boolean met = BigDecimal.valueOf(closed).compareTo(atLeast.multiply(all)) >= 0;
    return new MeritGate(
        GateKind.PLAN_COMPLETION,
        met,
        met ? GateReason.MET : GateReason.NOT_MET,
        Ratios.of(BigDecimal.valueOf(closed), all),
        atLeast,
        items,
        otherwise);
  }

  /** What is left of a cell behind gates: the closed one that takes most decides. */
  static MeritCell behind(List<MeritGate> gates, MeritCell cell) {
    boolean minimum = false;
    for (MeritGate gate : gates) {
      if (!gate.open && gate.otherwise == GateEffect.NOTHING) {
        return cell.with(BigDecimal.ZERO);
      }
      minimum |= !gate.open;
    }
    return minimum ? cell.with(cell.minimumPercent()) : cell;
  }
}
