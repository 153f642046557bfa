package org.espalier.platform.outbound;

/** Somebody outside did not answer. */
public final class OutboundFailed extends Exception {

  private static final long serialVersionUID = 1;

  private final boolean late;

  OutboundFailed(boolean late, Throwable cause) {
    super(cause);
    this.late = late;
  }

  /** True if there was no answer in time; false if there was no connection, or it broke. */
  public boolean late() {
    return late;
  }
}
