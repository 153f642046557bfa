package org.espalier.plan.solver;

/** How much looking there may still be, in open decisions looked at: the same on every machine. */
public final class Effort {

  private long left;

  /** So many decisions may be looked at. */
  public Effort(long decisions) {
    this.left = decisions;
  }

  boolean spend(int decisions) {
    left -= decisions;
    return left >= 0;
  }

  /** A part of what is left, for something that may fail. */
  public Effort part(double share) {
    long given = (long) (left * share);
    left -= given;
    return new Effort(given);
  }

  /** Gives back what was not needed. */
  public void giveBack(Effort other) {
    left += Math.max(0, other.left);
    other.left = 0;
  }

  /** True if nothing is left. */
  public boolean spent() {
    return left <= 0;
  }
}
