package org.espalier.knowledge.mentoring;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.espalier.knowledge.topics.Topics;
import org.espalier.platform.http.Etag;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.EitherId;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.jspecify.annotations.Nullable;

/** Who guides whom, and who is asked to. */
@Singleton
class Mentorings extends Synced<MentoringInput, MentoringView> {

  static final String TABLE = "mentoring";

  /** How one is referred to. */
  static final EitherId<Lookup.Id> EITHER =
      new EitherId<>("mentoring", Lookup.of("mentoring", TABLE), Lookup.byId("mentoring", TABLE));

  private final Tools tools;
  private final MentoringPolicy policy;
  private final MentoringGuard guard;

  Mentorings(Tools tools, MentoringPolicy policy, MentoringGuard guard) {
    super(
        tools,
        "mentoring",
        table(),
        null,
        new Listing<>(Query.file("knowledge/mentorings"), MentoringView::of, "m")
            .withheld(policy::withheld)
            .sort("createdAt", "m.created_at", "timestamptz", MentoringView::createdAt)
            .sort("externalId", "m.external_id", "text", MentoringView::externalId)
            .sort("updatedAt", "m.updated_at", "timestamptz", MentoringView::updatedAt),
        "m",
        policy);
    this.tools = tools;
    this.policy = policy;
    this.guard = guard;
  }

  private static SyncTable<MentoringInput> table() {
    SyncTable<MentoringInput> table =
        new SyncTable<MentoringInput>(TABLE)
            .either(
                "mentee_id",
                MentoringInput.MENTEE,
                MentoringInput::menteeExternalId,
                MentoringInput::menteeId)
            .fixed("/menteeExternalId", "It is about two others.")
            .either(
                "mentor_id",
                MentoringInput.MENTOR,
                MentoringInput::mentorExternalId,
                MentoringInput::mentorId)
            .fixed("/mentorExternalId", "It is about two others.")
            .text("message", MentoringInput::message)
            .onlyAtFirst("")
            .json("goals", (row, _) -> row.input().kept())
            .initially("[]")
            .date("ends_on", MentoringInput::endsOn)
            .choice("state", MentoringInput::state)
            .onlyAtFirst(MentoringState.REQUESTED.name());
    return Topics.column(table, MentoringInput::named);
  }

  @Override
  protected boolean confidential() {
    return true;
  }

  @Override
  protected void requireMatch(@Nullable String ifMatch, MentoringView present) {
    Etag.requirePresentMatch(ifMatch, present.revision());
  }

  @Override
  protected void guard(List<Inbound<MentoringInput>> rows, References references) {
    guard.check(
        rows.stream()
            .filter(row -> row.faults().isEmpty())
            .<MentoringGuard.@Nullable Pair>map(row -> pair(row, references))
            .filter(Objects::nonNull)
            .toList());
  }

  private static MentoringGuard.@Nullable Pair pair(
      Inbound<MentoringInput> row, References references) {
    MentoringInput input = row.input();
    Lookup.Id mentee =
        MentoringInput.MENTEE.findIfKnown(
            row, references, input.menteeExternalId(), input.menteeId());
    Lookup.Id mentor =
        MentoringInput.MENTOR.findIfKnown(
            row, references, input.mentorExternalId(), input.mentorId());
    return mentee == null || mentor == null
        ? null
        : new MentoringGuard.Pair(row, mentee.id(), mentor.id());
  }

  @Override
  protected void changed(List<Inbound<MentoringInput>> rows, Batch<MentoringInput> batch) {
    Topics.link(tools.sql(), TABLE, rows.stream().map(Inbound::id).toList());
  }

  /** What began is ended by a step, not deleted; programs delete what should not be there. */
  @Override
  protected void requireDeletable(MentoringView present) {
    policy.require(List.of(), "A mentoring is withdrawn or closed, and stays on record.");
  }

  @Override
  public String name() {
    return "mentorings";
  }

  @Override
  public Class<MentoringInput> input() {
    return MentoringInput.class;
  }

  @Override
  protected MentoringInput inputOf(MentoringView one) {
    return new MentoringInput(
        one.externalId(),
        one.source(),
        one.mentee().externalId(),
        null,
        one.mentor().externalId(),
        null,
        Topics.externalIds(one.topics()),
        one.message(),
        one.goals(),
        one.endsOn(),
        one.state(),
        one.status());
  }
}
