package org.espalier.knowledge.communities;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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

/** Who has joined which community, asks to, or is invited. */
@Singleton
class Members extends Synced<MemberInput, MemberView> {

  private final CommunityPolicy policy;
  private final MemberGuard guard;

  Members(Tools tools, CommunityPolicy policy, MemberPolicy visible, MemberGuard guard) {
    super(
        tools,
        "community-member",
        table(policy),
        null,
        new Listing<>(Query.file("knowledge/community_members"), MemberView::of, "k")
            .sort("familyName", "e.family_name", "text", one -> one.employee().familyName())
            .sort("externalId", "k.external_id", "text", MemberView::externalId)
            .sort("updatedAt", "k.updated_at", "timestamptz", MemberView::updatedAt),
        "k",
        visible);
    this.policy = policy;
    this.guard = guard;
  }

  private static SyncTable<MemberInput> table(CommunityPolicy policy) {
    return new SyncTable<MemberInput>("community_member")
        .either(
            "community_id",
            CommunityRef.EITHER,
            MemberInput::communityExternalId,
            MemberInput::communityId)
        .fixed("/communityExternalId", "It is of another community.")
        .endsWithIt()
        .either(
            "employee_id",
            Employees.EITHER,
            MemberInput::employeeExternalId,
            MemberInput::employeeId)
        .fixed("/employeeExternalId", "It is somebody else's.")
        .endsWithIt()
        .choice("role", MemberInput::usualRole)
        .choice("state", (row, references) -> begins(row, references, policy))
        .onlyAtFirst(MemberState.JOINED.name());
  }

  /** Who comes joins an open community and asks to join a closed one; others are invited. */
  private static @Nullable MemberState begins(
      Inbound<MemberInput> row, References references, CommunityPolicy policy) {
    if (policy.authors().agreed()) {
      return row.input().state();
    }
    CommunityRef community = community(row, references);
    if (!policy.authors().is(employee(row, references))) {
      return MemberState.INVITED;
    }
    return community != null && community.access() == CommunityAccess.CLOSED
        ? MemberState.REQUESTED
        : MemberState.JOINED;
  }

  private static @Nullable CommunityRef community(Inbound<MemberInput> row, References references) {
    return CommunityRef.EITHER.findIfKnown(
        row, references, row.input().communityExternalId(), row.input().communityId());
  }

  private static @Nullable UUID employee(Inbound<MemberInput> row, References references) {
    Lookup.Id employee =
        Employees.EITHER.findIfKnown(
            row, references, row.input().employeeExternalId(), row.input().employeeId());
    return employee == null ? null : employee.id();
  }

  /** External ids can name who wrote it. */
  @Override
  protected boolean confidential() {
    return true;
  }

  @Override
  protected void guard(List<Inbound<MemberInput>> rows, References references) {
    guard.check(
        rows.stream()
            .filter(row -> row.faults().isEmpty())
            .<MemberGuard.@Nullable Pair>map(row -> pair(row, references))
            .filter(Objects::nonNull)
            .toList());
  }

  private static MemberGuard.@Nullable Pair pair(Inbound<MemberInput> row, References references) {
    CommunityRef community = community(row, references);
    UUID employee = employee(row, references);
    return community == null || employee == null
        ? null
        : new MemberGuard.Pair(row, community.id(), employee);
  }

  /** People leave; moderators send away. */
  @Override
  protected void requireDeletable(MemberView present) {
    if (!policy.authors().is(present.employee().id())) {
      policy.requireModerator(List.of(present.communityId()));
    }
  }

  @Override
  public String name() {
    return "community-members";
  }

  @Override
  public Class<MemberInput> input() {
    return MemberInput.class;
  }

  @Override
  protected MemberInput inputOf(MemberView one) {
    return new MemberInput(
        one.externalId(),
        one.source(),
        one.communityExternalId(),
        null,
        one.employee().externalId(),
        null,
        one.role(),
        one.state(),
        one.status());
  }
}
