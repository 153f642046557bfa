package org.espalier.knowledge.communities;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;

/** When communities meet. */
@Singleton
class Meetings extends Synced<MeetingInput, MeetingView> {

  private final CommunityPolicy policy;

  Meetings(Tools tools, CommunityPolicy policy) {
    super(
        tools,
        "community-event",
        table(),
        null,
        new Listing<>(Query.file("knowledge/community_events"), MeetingView::of, "v")
            .sort("startsAt", "v.starts_at", "timestamptz", MeetingView::startsAt)
            .sort("externalId", "v.external_id", "text", MeetingView::externalId)
            .sort("updatedAt", "v.updated_at", "timestamptz", MeetingView::updatedAt),
        "v",
        new ContentPolicy(policy, "v.community_id"));
    this.policy = policy;
  }

  private static SyncTable<MeetingInput> table() {
    return new SyncTable<MeetingInput>("community_event")
        .either(
            "community_id",
            CommunityRef.EITHER,
            MeetingInput::communityExternalId,
            MeetingInput::communityId)
        .fixed("/communityExternalId", "It is of another community.")
        .endsWithIt()
        .either(
            "organiser_id",
            MeetingInput.ORGANISER,
            MeetingInput::organiserExternalId,
            MeetingInput::organiserId)
        .fixed("/organiserExternalId", "Somebody else invites.")
        .text("title", MeetingInput::title)
        .text("text", MeetingInput::text)
        .moment("starts_at", MeetingInput::startsAt)
        .moment("ends_at", MeetingInput::endsAt)
        .text("location", MeetingInput::location)
        .text("link", MeetingInput::link)
        .count("capacity", MeetingInput::capacity);
  }

  /** External ids can name who wrote it. */
  @Override
  protected boolean confidential() {
    return true;
  }

  @Override
  protected void guard(List<Inbound<MeetingInput>> rows, References references) {
    List<Contributions.Said<MeetingInput>> said = new ArrayList<>();
    for (Inbound<MeetingInput> row : rows) {
      MeetingInput input = row.input();
      CommunityRef community =
          CommunityRef.EITHER.findIfKnown(
              row, references, input.communityExternalId(), input.communityId());
      Lookup.Id organiser =
          MeetingInput.ORGANISER.findIfKnown(
              row, references, input.organiserExternalId(), input.organiserId());
      if (row.faults().isEmpty() && community != null && organiser != null) {
        said.add(new Contributions.Said<>(row, community.id(), organiser.id()));
      }
    }
    Contributions.check(said, policy);
  }

  @Override
  protected void requireDeletable(MeetingView present) {
    if (!policy.authors().is(present.organiser().id())) {
      policy.requireModerator(List.of(present.communityId()));
    }
  }

  @Override
  public String name() {
    return "community-events";
  }

  @Override
  public Class<MeetingInput> input() {
    return MeetingInput.class;
  }

  @Override
  protected MeetingInput inputOf(MeetingView one) {
    return new MeetingInput(
        one.externalId(),
        one.source(),
        one.communityExternalId(),
        null,
        one.organiser().externalId(),
        null,
        one.title(),
        one.text(),
        one.startsAt(),
        one.endsAt(),
        one.location(),
        one.link(),
        one.capacity(),
        one.status());
  }
}
