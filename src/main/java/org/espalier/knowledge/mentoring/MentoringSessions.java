package org.espalier.knowledge.mentoring;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.http.Etag;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.jspecify.annotations.Nullable;

/** When mentees and mentors met; the two write it while their mentoring goes on. */
@Singleton
class MentoringSessions extends Synced<MentoringSessionInput, MentoringSessionView> {

  private static final String OTHERS = "The two write down when they met.";
  private static final Query STATES =
      Query.of(
          "select m.id, m.state, m.mentee_id, m.mentor_id from mentoring m"
              + " where m.tenant_id = :tenant and m.id = any(:ids)");

  private final Tools tools;
  private final MentoringPolicy policy;

  MentoringSessions(Tools tools, MentoringPolicy policy) {
    super(
        tools,
        "mentoring-session",
        table(),
        null,
        new Listing<>(Query.file("knowledge/mentoring_sessions"), MentoringSessionView::of, "s")
            .withheld(policy::withheldNotes)
            .sort("heldOn", "s.held_on", "date", MentoringSessionView::heldOn)
            .sort("externalId", "s.external_id", "text", MentoringSessionView::externalId)
            .sort("updatedAt", "s.updated_at", "timestamptz", MentoringSessionView::updatedAt),
        "s",
        policy);
    this.tools = tools;
    this.policy = policy;
  }

  private static SyncTable<MentoringSessionInput> table() {
    return new SyncTable<MentoringSessionInput>("mentoring_session")
        .either(
            "mentoring_id",
            Mentorings.EITHER,
            MentoringSessionInput::mentoringExternalId,
            MentoringSessionInput::mentoringId)
        .fixed("/mentoringExternalId", "It is of another mentoring.")
        .endsWithIt()
        .date("held_on", MentoringSessionInput::heldOn)
        .count("minutes", MentoringSessionInput::minutes)
        .text("location", MentoringSessionInput::location)
        .text("note", MentoringSessionInput::note)
        .initially("");
  }

  @Override
  protected boolean confidential() {
    return true;
  }

  @Override
  protected void requireMatch(@Nullable String ifMatch, MentoringSessionView present) {
    Etag.requirePresentMatch(ifMatch, present.revision());
  }

  @Override
  protected void guard(List<Inbound<MentoringSessionInput>> rows, References references) {
    Map<Inbound<MentoringSessionInput>, UUID> of = new HashMap<>();
    for (Inbound<MentoringSessionInput> row : rows) {
      Lookup.Id found =
          Mentorings.EITHER.findIfKnown(
              row, references, row.input().mentoringExternalId(), row.input().mentoringId());
      if (found != null && row.faults().isEmpty()) {
        of.put(row, found.id());
      }
    }
    Map<UUID, Standing> standings = standings(of.values().stream().distinct().toList());
    boolean agreed = policy.authors().agreed();
    UUID me = agreed || of.isEmpty() ? null : policy.authors().me().orElse(null);
    of.forEach((row, id) -> {
      Standing standing = standings.get(id);
      if (standing == null || !agreed && !standing.of(me)) {
        Mentorings.EITHER.unknown(
            row, row.input().mentoringExternalId(), row.input().mentoringId());
      } else if (!agreed && standing.state() != MentoringState.ACTIVE) {
        row.faults()
            .add(
                "/mentoringExternalId",
                FaultCode.NOT_ALLOWED,
                "The mentoring is " + standing.state() + ", not ACTIVE.");
      }
    });
  }

  private Map<UUID, Standing> standings(List<UUID> ids) {
    Map<UUID, Standing> standings = new HashMap<>();
    if (!ids.isEmpty()) {
      tools
          .sql()
          .list(
              STATES,
              Args.none().uuids("ids", ids),
              row ->
                  standings.put(
                      row.uuid("id"),
                      new Standing(
                          row.choice(MentoringState.class, "state"),
                          row.uuid("mentee_id"),
                          row.uuid("mentor_id"))));
    }
    return standings;
  }

  @Override
  protected void requireDeletable(MentoringSessionView present) {
    policy.require(List.of(present.menteeId(), present.mentorId()), OTHERS);
  }

  @Override
  public String name() {
    return "mentoring-sessions";
  }

  @Override
  public Class<MentoringSessionInput> input() {
    return MentoringSessionInput.class;
  }

  @Override
  protected MentoringSessionInput inputOf(MentoringSessionView one) {
    return new MentoringSessionInput(
        one.externalId(),
        one.source(),
        one.mentoringExternalId(),
        null,
        one.heldOn(),
        one.minutes(),
        one.location(),
        one.note(),
        one.status());
  }

  private record Standing(MentoringState state, UUID mentee, UUID mentor) {

    boolean of(@Nullable UUID person) {
      return mentee.equals(person) || mentor.equals(person);
    }
  }
}
