package org.espalier.platform.sync;

import java.util.UUID;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/** One row on its way in, and what becomes of it. */
public final class Inbound<R extends SyncInput> {

  private final int line;
  private final String source;
  private final String externalId;
  private final R input;
  private final Faults faults;
  private UUID id;
  private @Nullable Outcome outcome;
  private boolean whole;

  /**
   * A row.
   *
   * @param line its line in the file; 1 for a request
   * @param id the id to use if the thing is new
   */
  public Inbound(int line, String source, String externalId, R input, Faults faults, UUID id) {
    this.line = line;
    this.source = source;
    this.externalId = externalId;
    this.input = input;
    this.faults = faults;
    this.id = id;
  }

  public int line() {
    return line;
  }

  public String source() {
    return source;
  }

  public String externalId() {
    return externalId;
  }

  public R input() {
    return input;
  }

  /** Says that it was made of all that the thing is: what it leaves out is to be empty. */
  Inbound<R> ofWhole() {
    this.whole = true;
    return this;
  }

  /** True if what the row leaves out is to be empty, and not only unknown to its sender. */
  boolean whole() {
    return whole;
  }

  /** What is wrong with the row; a row with faults is not written. */
  public Faults faults() {
    return faults;
  }

  /** The thing's id: the one given if it is new, else its own. Known after writing. */
  public UUID id() {
    return id;
  }

  public Outcome outcome() {
    return outcome == null ? Outcome.FAILED : outcome;
  }

  /** True if something was written for the row. */
  public boolean changed() {
    return outcome == Outcome.CREATED || outcome == Outcome.UPDATED;
  }

  /** Says what was done. */
  public void done(UUID written, Outcome what) {
    this.id = written;
    this.outcome = what;
  }
}
