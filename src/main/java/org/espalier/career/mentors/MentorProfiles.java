package org.espalier.career.mentors;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.json.JsonText;
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

/** Who offers to be a mentor or a role model. */
@Singleton
class MentorProfiles extends Synced<MentorProfileInput, MentorProfileView> {

  private final MentorProfilePolicy policy;
  private final MentorProfileGuard guard;

  MentorProfiles(Tools tools, MentorProfilePolicy policy, MentorProfileGuard guard) {
    super(
        tools,
        "mentor-profile",
        table(),
        null,
        new Listing<>(Query.file("career/mentor_profiles"), MentorProfileView::of, "m")
            .sort("familyName", "e.family_name", "text", MentorProfileView::familyName)
            .sort("externalId", "m.external_id", "text", MentorProfileView::externalId)
            .sort("updatedAt", "m.updated_at", "timestamptz", MentorProfileView::updatedAt),
        "m",
        policy);
    this.policy = policy;
    this.guard = guard;
  }

  private static SyncTable<MentorProfileInput> table() {
    return new SyncTable<MentorProfileInput>("mentor_profile")
        .concerns("employee_id")
        .either(
            "employee_id",
            Employees.EITHER,
            MentorProfileInput::employeeExternalId,
            MentorProfileInput::employeeId)
        .fixed("/employeeExternalId", "It is somebody else's profile.")
        .endsWithIt()
        .flag("mentor", MentorProfileInput::guides)
        .flag("role_model", MentorProfileInput::tells)
        .text("statement", MentorProfileInput::statement)
        .json("languages", (row, _) -> JsonText.of(row.input().spoken()))
        .count("capacity", MentorProfileInput::capacity);
  }

  private static @Nullable UUID person(Inbound<MentorProfileInput> row, References references) {
    Lookup.Id employee =
        Employees.EITHER.findIfKnown(
            row, references, row.input().employeeExternalId(), row.input().employeeId());
    return employee == null ? null : employee.id();
  }

  @Override
  protected void guard(List<Inbound<MentorProfileInput>> rows, References references) {
    guard.check(rows, row -> person(row, references));
  }

  @Override
  protected void requireDeletable(MentorProfileView present) {
    policy.requireDelete(present.employeeId());
  }

  @Override
  public String name() {
    return "mentor-profiles";
  }

  @Override
  public Class<MentorProfileInput> input() {
    return MentorProfileInput.class;
  }

  @Override
  protected MentorProfileInput inputOf(MentorProfileView one) {
    return new MentorProfileInput(
        one.externalId(),
        one.source(),
        one.employeeExternalId(),
        null,
        one.mentor(),
        one.roleModel(),
        one.statement(),
        one.languages(),
        one.capacity(),
        one.status());
  }
}
