package org.espalier.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.espalier.platform.sync.Status;
import org.espalier.workforce.people.EmployeeInput;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works there, or did.
 *
 * @param login the first part of the mail address, and the subject of tokens
 * @param manager the id of the person reported to; none for the first of all
 * @param position the position that the person holds, where the plan of posts has one
 * @param left true if the person is no longer employed
 */
record Person(
    String id,
    String given,
    String family,
    String login,
    String job,
    String unit,
    @Nullable String manager,
    @Nullable String position,
    LocalDate hired,
    boolean left) {

  /** Whole years from the hire to a day. */
  long years(LocalDate day) {
    return ChronoUnit.YEARS.between(hired, day);
  }

  EmployeeInput row() {
    return new EmployeeInput(
        id,
        null,
        given,
        family,
        login + "@tarnbeck.example",
        left ? null : login,
        job,
        unit,
        manager,
        position,
        hired,
        null,
        left ? Status.INACTIVE : null);
  }
}
