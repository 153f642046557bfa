package org.espalier.knowledge.experts;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Claims;
import org.espalier.platform.sync.Inbound;
import org.jspecify.annotations.Nullable;

/** One endorses others, in one's own name, for what they offer, and once. */
@Singleton
class EndorsementGuard {

  private static final Query OFFERED = Query.file("knowledge/offered_help");
  private static final Query TAKEN = Query.file("knowledge/endorsed_already");

  private final Sql sql;
  private final EndorsementPolicy policy;

  EndorsementGuard(Sql sql, EndorsementPolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  /**
   * Checks rows that are sound so far.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN for the words of others
   */
  void check(List<Said> said) {
    List<Said> known = said.stream().filter(Said::whole).toList();
    if (known.isEmpty()) {
      return;
    }
    policy.authors().requireOwn(known.stream().map(one -> one.key().endorser()).toList());
    known.stream().filter(one -> one.key().ofOneself()).forEach(EndorsementGuard::oneself);
    offered(known);
    Claims<EndorsementInput, Key> once = new Claims<>(EndorsementGuard::taken);
    known.forEach(one -> once.claim(one.row(), one.key()));
    once.check(sql, TAKEN, EndorsementGuard::args);
  }

  private static void oneself(Said one) {
    one.row()
        .faults()
        .add("/endorserExternalId", FaultCode.NOT_ALLOWED, "Nobody endorses oneself.");
  }

  private void offered(List<Said> known) {
    Set<Integer> offered =
        new HashSet<>(
            sql.list(
                OFFERED,
                Args.none()
                    .uuids("employees", known.stream().map(one -> one.key().employee()).toList())
                    .uuids(
                        "competencies", known.stream().map(one -> one.key().competency()).toList()),
                row -> row.count("ordinal")));
    for (int i = 0; i < known.size(); i++) {
      if (!offered.contains(i + 1)) {
        known
            .get(i)
            .row()
            .faults()
            .add(
                "/competencyExternalId",
                FaultCode.NOT_ALLOWED,
                "The person does not offer help with it.");
      }
    }
  }

  private static void taken(Inbound<EndorsementInput> row, String by) {
    row.faults()
        .add(
            "/endorserExternalId",
            FaultCode.DUPLICATE,
            "The person is endorsed for it already: \"" + by + "\".");
  }

  private static Args args(List<Key> keys) {
    return Args.none()
        .uuids("employees", keys.stream().map(Key::employee).toList())
        .uuids("competencies", keys.stream().map(Key::competency).toList())
        .uuids("endorsers", keys.stream().map(Key::endorser).toList());
  }

  /** A row and those whom it names; null who is unknown. */
  record Said(
      Inbound<EndorsementInput> row,
      @Nullable UUID employee,
      @Nullable UUID competency,
      @Nullable UUID endorser) {

    boolean whole() {
      return employee != null && competency != null && endorser != null;
    }

    Key key() {
      return new Key(
          Objects.requireNonNull(employee),
          Objects.requireNonNull(competency),
          Objects.requireNonNull(endorser));
    }
  }

  /** What somebody says once. */
  record Key(UUID employee, UUID competency, UUID endorser) {

    boolean ofOneself() {
      return employee.equals(endorser);
    }
  }
}
