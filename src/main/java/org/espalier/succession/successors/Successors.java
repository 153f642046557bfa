package org.espalier.succession.successors;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.espalier.gap.PairReadiness;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Claims;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.succession.pools.NominatedPools;
import org.espalier.succession.positions.KeyPositions;
import org.espalier.workforce.people.Employees;
import org.espalier.workforce.people.Reach;
import org.jspecify.annotations.Nullable;

/** Who is nominated to follow in key positions. Events of it tell nobody who it is. */
@Singleton
public class Successors extends Synced<SuccessorInput, SuccessorView> {

  private static final Query TAKEN = Query.file("succession/taken_nominations");

  private final Tools tools;
  private final Reach reach;

  Successors(Tools tools, SuccessorPolicy policy, Reach reach, PairReadiness readiness) {
    super(
        tools,
        "successor",
        table(),
        null,
        new Listing<>(Query.file("succession/successors"), SuccessorView::of, "s")
            .completed(views -> completed(views, readiness))
            .sort("externalId", "s.external_id", "text", SuccessorView::externalId)
            .sort("updatedAt", "s.updated_at", "timestamptz", SuccessorView::updatedAt),
        "s",
        policy);
    this.tools = tools;
    this.reach = reach;
  }

  private static SyncTable<SuccessorInput> table() {
    return new SyncTable<SuccessorInput>("successor")
        .reference(
            "key_position_id",
            KeyPositions.LOOKUP,
            SuccessorInput::keyPositionExternalId,
            "/keyPositionExternalId")
        .endsWithIt()
        .reference(
            "employee_id",
            Employees.LOOKUP,
            SuccessorInput::employeeExternalId,
            "/employeeExternalId")
        .endsWithIt()
        .fixed("/employeeExternalId", "The external id stands for another nomination.")
        .reference(
            "talent_pool_id",
            NominatedPools.LOOKUP,
            SuccessorInput::talentPoolExternalId,
            "/talentPoolExternalId")
        .fixed("/talentPoolExternalId", "The external id stands for another nomination.")
        .choice("nominated_readiness", SuccessorInput::nominatedReadiness)
        .count("rank", SuccessorInput::rank)
        .flag("emergency", SuccessorInput::interim)
        .text("note", SuccessorInput::note);
  }

  @Override
  public String name() {
    return "successors";
  }

  @Override
  public Class<SuccessorInput> input() {
    return SuccessorInput.class;
  }

  @Override
  protected SuccessorInput inputOf(SuccessorView one) {
    return new SuccessorInput(
        one.externalId(),
        one.source(),
        one.keyPositionExternalId(),
        one.employeeExternalId(),
        one.talentPoolExternalId(),
        one.nominatedReadiness(),
        one.rank(),
        one.emergency(),
        one.note(),
        one.status());
  }

  @Override
  protected boolean confidential() {
    return true;
  }

  /** Nobody nominates oneself, and nobody is nominated twice for the same position. */
  @Override
  protected void guard(List<Inbound<SuccessorInput>> rows, References references) {
    UUID self = reach.caller().orElse(null);
    Claims<SuccessorInput, Named> nominations = new Claims<>(Successors::taken);
    for (Inbound<SuccessorInput> row : rows) {
      Named named = Named.of(row, references);
      if (named != null && named.nominee.equals(self)) {
        row.faults()
            .add(
                "/employeeExternalId",
                FaultCode.UNKNOWN_REFERENCE,
                "There is no such employee but oneself, and nobody nominates oneself.");
      } else if (named != null) {
        nominations.claim(row, named);
      }
    }
    nominations.check(
        tools.sql(),
        TAKEN,
        keys ->
            Args.none()
                .uuids("keyPositions", keys.stream().map(Named::position).toList())
                .uuids("nominees", keys.stream().map(Named::nominee).toList()));
  }

  private static void taken(Inbound<SuccessorInput> row, String by) {
    boolean pool = row.input().talentPoolExternalId() != null;
    row.faults()
        .add(
            pool ? "/talentPoolExternalId" : "/employeeExternalId",
            FaultCode.DUPLICATE,
            "The "
                + (pool ? "talent pool" : "employee")
                + " is nominated for this position already, by \""
                + by
                + "\".");
  }

  private static List<SuccessorView> completed(List<SuccessorView> views, PairReadiness readiness) {
    var found =
        readiness.of(
            views.stream().map(Successors::pair).filter(Objects::nonNull).distinct().toList());
    return views.stream().map(one -> one.with(found.get(pair(one)))).toList();
  }

  private static PairReadiness.@Nullable Pair pair(SuccessorView one) {
    return one.jobId() == null || one.employeeId() == null
        ? null
        : new PairReadiness.Pair(one.employeeId(), one.jobId());
  }

  /** Narrows by position, person and nomination. */
  static Filters filters(
      @Nullable String keyPositionId,
      @Nullable String employeeId,
      @Nullable String talentPoolId,
      @Nullable String nominatedReadiness,
      @Nullable String emergency) {
    return new Filters()
        .uuid("keyPositionId", keyPositionId, "s.key_position_id = :keyPositionId")
        .uuid("employeeId", employeeId, "s.employee_id = :employeeId")
        .uuid("talentPoolId", talentPoolId, "s.talent_pool_id = :talentPoolId")
        .choice(
            "nominatedReadiness",
            nominatedReadiness,
            NominatedReadiness.class,
            "s.nominated_readiness = :nominatedReadiness")
        .flag("emergency", emergency, Condition.of("s.emergency"));
  }

  /**
   * A row whose references lead somewhere.
   *
   * @param nominee the person, or the talent pool
   */
  private record Named(UUID position, UUID nominee) {

    static @Nullable Named of(Inbound<SuccessorInput> row, References references) {
      SuccessorInput input = row.input();
      UUID position =
          references.idIfKnown(KeyPositions.LOOKUP, row.source(), input.keyPositionExternalId());
      UUID nominee =
          input.employeeExternalId() == null
              ? references.idIfKnown(
                  NominatedPools.LOOKUP, row.source(), input.talentPoolExternalId())
              : references.idIfKnown(Employees.LOOKUP, row.source(), input.employeeExternalId());
      return position == null || nominee == null ? null : new Named(position, nominee);
    }
  }
}
