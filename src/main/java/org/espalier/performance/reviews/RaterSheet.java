package org.espalier.performance.reviews;

import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.performance.forms.RaterKind;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * What somebody handed in.
 *
 * @param kind as what
 * @param employee who, of those who were asked besides the person and the manager
 */
@Schema(name = "ReviewRaterSheet")
public record RaterSheet(
    RaterKind kind, @Nullable EmployeeBrief employee, Instant submittedAt, Said answers) {

  /**
   * Somebody who was asked, as the database tells it.
   *
   * @param answers null until they are handed in
   */
  record Asked(
      EmployeeBrief employee,
      RaterKind kind,
      boolean confirmed,
      @Nullable Instant submittedAt,
      @Nullable Said answers) {

    RaterView told(boolean toThePerson) {
      return new RaterView(employee, kind, confirmed, toThePerson ? null : submittedAt);
    }

    boolean answered() {
      return answers != null;
    }

    RaterSheet sheet() {
      return new RaterSheet(
          kind, employee, Objects.requireNonNull(submittedAt), Objects.requireNonNull(answers));
    }
  }
}
