package org.espalier.platform.workflow;

import java.util.Set;
import java.util.stream.Collectors;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.problem.ProblemException;

/** Reads and refuses steps. */
public final class Steps {

  private Steps() {}

  /**
   * The state that a request names.
   *
   * @throws ProblemException INVALID_REQUEST if there is no such state
   */
  public static <E extends Enum<E>> E target(TransitionRequest request, Class<E> states) {
    for (E state : states.getEnumConstants()) {
      if (state.name().equals(request.to())) {
        return state;
      }
    }
    Faults faults = new Faults();
    faults.add(
        "/to",
        FaultCode.NOT_ALLOWED,
        "This must be one of " + names(Set.of(states.getEnumConstants())) + ".");
    faults.throwIfAny();
    throw new IllegalStateException("unreachable");
  }

  /**
   * Insists that a step is among the legal ones.
   *
   * @throws ProblemException ILLEGAL_TRANSITION, with the legal ones as {@code allowed}
   */
  public static <E extends Enum<E>> void require(E from, E to, Set<E> legal) {
    if (!legal.contains(to)) {
      throw illegal(from, to, legal);
    }
  }

  /** The refusal of a step. */
  public static <E extends Enum<E>> ProblemException illegal(E from, E to, Set<E> legal) {
    String detail =
        legal.isEmpty()
            ? from + " is the end."
            : "From " + from + " one can go to " + names(legal) + ", not to " + to + ".";
    return CommonProblem.ILLEGAL_TRANSITION
        .because(detail)
        .with("allowed", legal.stream().sorted().map(Enum::name).toList());
  }

  private static <E extends Enum<E>> String names(Set<E> states) {
    return states.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
  }
}
