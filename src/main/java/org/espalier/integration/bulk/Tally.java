package org.espalier.integration.bulk;

import org.espalier.platform.sql.Args;
import org.espalier.platform.sync.Outcome;

/** Counts what became of rows. */
final class Tally {

  private int created;
  private int updated;
  private int unchanged;
  private int failed;
  private int deactivated;

  Tally(int failed) {
    this.failed = failed;
  }

  Tally copy() {
    Tally copy = new Tally(failed);
    copy.created = created;
    copy.updated = updated;
    copy.unchanged = unchanged;
    copy.deactivated = deactivated;
    return copy;
  }

  /** Counts what another counted. */
  void add(Tally other) {
    created += other.created;
    updated += other.updated;
    unchanged += other.unchanged;
    failed += other.failed;
    deactivated += other.deactivated;
  }

  void count(Outcome outcome) {
    switch (outcome) {
      case CREATED -> created++;
      case UPDATED -> updated++;
      case UNCHANGED -> unchanged++;
      case FAILED -> failed++;
    }
  }

  void deactivated(int things) {
    deactivated = things;
  }

  int created() {
    return created;
  }

  int updated() {
    return updated;
  }

  int unchanged() {
    return unchanged;
  }

  int failed() {
    return failed;
  }

  int deactivatedThings() {
    return deactivated;
  }

  /** Nothing was applied in the end: what was done is undone, what failed did fail. */
  Tally undone() {
    return new Tally(failed);
  }

  Args args(Args args) {
    return args.and("created", created)
        .and("updated", updated)
        .and("unchanged", unchanged)
        .and("failed", failed);
  }
}
