package org.espalier.knowledge.experts;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** Who says that whose help with what is good. */
@Singleton
class Endorsements extends Synced<EndorsementInput, EndorsementView> {

  private final EndorsementPolicy policy;
  private final EndorsementGuard guard;

  Endorsements(Tools tools, EndorsementPolicy policy, EndorsementGuard guard) {
    super(
        tools,
        "endorsement",
        table(),
        null,
        new Listing<>(Query.file("knowledge/endorsements"), EndorsementView::of, "n")
            .sort("createdAt", "n.created_at", "timestamptz", EndorsementView::createdAt)
            .sort("externalId", "n.external_id", "text", EndorsementView::externalId)
            .sort("updatedAt", "n.updated_at", "timestamptz", EndorsementView::updatedAt),
        "n",
        policy);
    this.policy = policy;
    this.guard = guard;
  }

  private static SyncTable<EndorsementInput> table() {
    return new SyncTable<EndorsementInput>("endorsement")
        .either(
            "employee_id",
            Employees.EITHER,
            EndorsementInput::employeeExternalId,
            EndorsementInput::employeeId)
        .fixed("/employeeExternalId", "It is about somebody else.")
        .endsWithIt()
        .concerns("employee_id")
        .either(
            "competency_id",
            CompetencyRef.EITHER,
            EndorsementInput::competencyExternalId,
            EndorsementInput::competencyId)
        .fixed("/competencyExternalId", "It is about another competency.")
        .either(
            "endorser_id",
            EndorsementInput.ENDORSER,
            EndorsementInput::endorserExternalId,
            EndorsementInput::endorserId)
        .fixed("/endorserExternalId", "It is somebody else's word.")
        .endsWithIt()
        .text("comment", EndorsementInput::comment);
  }

  /** External ids can name who wrote it. */
  @Override
  protected boolean confidential() {
    return true;
  }

  private static @Nullable UUID person(Inbound<EndorsementInput> row, References references) {
    Lookup.Id expert =
        Employees.EITHER.findIfKnown(
            row, references, row.input().employeeExternalId(), row.input().employeeId());
    return expert == null ? null : expert.id();
  }

  @Override
  protected void guard(List<Inbound<EndorsementInput>> rows, References references) {
    guard.check(
        rows.stream()
            .filter(row -> row.faults().isEmpty())
            .map(row -> said(row, references))
            .toList());
  }

  private EndorsementGuard.Said said(Inbound<EndorsementInput> row, References references) {
    EndorsementInput input = row.input();
    Lookup.Id endorser =
        EndorsementInput.ENDORSER.findIfKnown(
            row, references, input.endorserExternalId(), input.endorserId());
    CompetencyRef competency =
        CompetencyRef.EITHER.findIfKnown(
            row, references, input.competencyExternalId(), input.competencyId());
    return new EndorsementGuard.Said(
        row,
        person(row, references),
        competency == null ? null : competency.id(),
        endorser == null ? null : endorser.id());
  }

  @Override
  protected void requireDeletable(EndorsementView present) {
    policy.authors().requireOwnOrModerator(present.endorser().id());
  }

  @Override
  public String name() {
    return "endorsements";
  }

  @Override
  public Class<EndorsementInput> input() {
    return EndorsementInput.class;
  }

  @Override
  protected EndorsementInput inputOf(EndorsementView one) {
    return new EndorsementInput(
        one.externalId(),
        one.source(),
        one.employee().externalId(),
        null,
        one.topic().competencyExternalId(),
        null,
        one.endorser().externalId(),
        null,
        one.comment(),
        one.status());
  }
}
