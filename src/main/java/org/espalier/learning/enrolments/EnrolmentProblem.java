package org.espalier.learning.enrolments;

import org.espalier.platform.problem.ProblemType;

/** Why somebody cannot have a seat, or cannot give it back. */
public enum EnrolmentProblem implements ProblemType {
  ALREADY_ENROLLED(
      "The person is in this session already",
      "The person has a seat in the session, waits for one, or was offered one.",
      "Read the enrolment that the sentence names."),
  SESSION_FULL(
      "The session has no seat left",
      "All seats are taken, and the waitlist, if the session has one, is full too.",
      "Choose another session of the activity, or let somebody raise the capacity."),
  ENROLMENT_CLOSED(
      "The time to enrol is not now",
      "Enrolment has not opened yet or is closed, the session is over or cancelled, the activity is not on offer today, or the offer of a seat has expired.",
      "Choose another session of the activity; learning admins can enrol people until the session ends."),
  WITHDRAWAL_CLOSED(
      "It is too late to withdraw",
      "The session has a time until which people can give their seats back, at the latest its beginning, and it is over.",
      "Ask a learning admin, who can withdraw people until attendance is recorded."),
  SESSION_OVERLAP(
      "The person is elsewhere at that time",
      "The person is in another session, or holds one, whose meetings overlap with those of this session.",
      "Withdraw from the other session, or choose another one of the activity."),
  PREREQUISITES_MISSING(
      "The person lacks what the activity needs",
      "The activity is for other people, or it needs activities to be passed before or competencies at a level, and the person has not all of them.",
      "Complete what the sentence names first; learning admins can waive it.");

  private final String title;
  private final String meaning;
  private final String remedy;

  EnrolmentProblem(String title, String meaning, String remedy) {
    this.title = title;
    this.meaning = meaning;
    this.remedy = remedy;
  }

  @Override
  public int status() {
    return 409;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  @Override
  public String remedy() {
    return remedy;
  }
}
