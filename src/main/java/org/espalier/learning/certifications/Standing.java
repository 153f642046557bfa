package org.espalier.learning.certifications;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.espalier.workforce.audience.FactSpan;
import org.jspecify.annotations.Nullable;

/** How one person stands to one certification on a day: pure, of what is on record. */
final class Standing {

  private final Terms terms;
  private final LocalDate day;
  private final @Nullable LocalDate since;
  private final @Nullable LocalDate hired;
  private final @Nullable Decision exemption;
  private final List<CertificationCycle> cycles;

  private Standing(
      Terms terms,
      List<FactSpan> spans,
      List<Cycles.Event> done,
      List<Decision> decided,
      LocalDate day) {
    this.terms = terms;
    this.day = day;
    LocalDate in = terms.audience() == null ? null : FactSpan.inSince(terms.audience(), spans, day);
    this.since = in == null ? null : later(in, terms.requiredFrom());
    this.hired = spans.getLast().facts().hireDate();
    List<Decision> valid = Decision.valid(decided, day);
    this.exemption = Decision.exemption(valid, day);
    List<Cycles.Event> events = new ArrayList<>(done);
    for (Decision decision : valid) {
      if (decision.kind() == DecisionKind.REVOKED) {
        events.add(new Cycles.Event(decision.on(), null, null));
      }
    }
    // a completion on the day of a revocation was before it
    events.sort(Comparator.comparing(Cycles.Event::on));
    this.cycles = Cycles.of(terms, events, day);
  }

  /**
   * How a person stands.
   *
   * @param spans what held of the person, in order, up to the day
   * @param done what the person completed up to the day, in order
   * @param decided what was decided, in the order of deciding
   */
  static PersonCertificationView of(
      Terms terms,
      List<FactSpan> spans,
      List<Cycles.Event> done,
      List<Decision> decided,
      LocalDate day) {
    return new Standing(terms, spans, done, decided, day).view();
  }

  private PersonCertificationView view() {
    boolean asked = since != null && !day.isBefore(since);
    boolean required = asked && exemption == null;
    CertificationCycle last = cycles.isEmpty() ? null : cycles.getLast();
    StatusReason because =
        required
            ? reason(last)
            : exemption == null ? StatusReason.NOT_IN_AUDIENCE : StatusReason.EXEMPTED;
    return new PersonCertificationView(
        new CertificationBrief(
            terms.obligation().id(), terms.obligation().externalId(), terms.obligation().name()),
        status(because),
        because,
        required,
        asked && !LocalDate.MIN.equals(since) ? since : null,
        required ? due() : null,
        exemption == null ? null : exemption.until(),
        last == null ? null : last.validUntil(),
        last == null ? null : last.windowOpens(),
        last == null ? null : last.graceEnds(),
        next(because),
        cycles);
  }

  private StatusReason reason(@Nullable CertificationCycle last) {
    if (last == null) {
      return StatusReason.NEVER_EARNED;
    }
    if (last.endedBy() == CycleEnd.REVOKED) {
      return StatusReason.REVOKED;
    }
    if (last.holds(day)) {
      boolean open = last.windowOpens() != null && !day.isBefore(last.windowOpens());
      return open ? StatusReason.WINDOW_OPEN : StatusReason.VALID;
    }
    return last.renewable(day) ? StatusReason.IN_GRACE : StatusReason.LAPSED;
  }

  private @Nullable UUID next(StatusReason because) {
    return switch (because) {
      case NOT_IN_AUDIENCE, EXEMPTED, VALID -> null;
      case NEVER_EARNED, REVOKED, LAPSED -> terms.activityId();
      case WINDOW_OPEN, IN_GRACE ->
          terms.renewalActivityId() == null ? terms.activityId() : terms.renewalActivityId();
    };
  }

  private ComplianceStatus status(StatusReason because) {
    return switch (because) {
      case NOT_IN_AUDIENCE, EXEMPTED -> ComplianceStatus.NOT_REQUIRED;
      case NEVER_EARNED ->
          terms.deadline().open() || (due() != null && !day.isAfter(Objects.requireNonNull(due())))
              ? ComplianceStatus.DUE_SOON
              : ComplianceStatus.OVERDUE;
      case VALID -> ComplianceStatus.COMPLIANT;
      case WINDOW_OPEN -> ComplianceStatus.DUE_SOON;
      case IN_GRACE, REVOKED -> ComplianceStatus.OVERDUE;
      case LAPSED -> ComplianceStatus.EXPIRED;
    };
  }

  /** When the first one is due; null if it always was, or never is. */
  private @Nullable LocalDate due() {
    return since == null ? null : terms.deadline().of(since, hired);
  }

  private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
    return other == null || one.isAfter(other) ? one : other;
  }
}
