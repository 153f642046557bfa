package org.espalier.career.mentors;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.sync.Status;
import org.espalier.workforce.people.EmployeeView;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** Mentor profiles over GraphQL. */
@Singleton
class MentorProfileGraph extends SyncedGraph<MentorProfileInput, MentorProfileView> {

  private final MentorProfiles profiles;
  private final Employees employees;

  MentorProfileGraph(MentorProfiles profiles, Employees employees) {
    super(profiles, MentorProfileView.class);
    this.profiles = profiles;
    this.employees = employees;
  }

  @Query
  @Description("Who offers to be a mentor or a role model.")
  public Slice<MentorProfileView> mentorProfiles(
      Paging paging,
      @Id @Nullable String employeeId,
      @Nullable Boolean mentor,
      @Nullable Boolean roleModel,
      @Description("In which one likes to talk, BCP 47.") @Nullable String language,
      @Nullable Status status) {
    return list(
        paging,
        MentorProfileResource.filters(
            employeeId,
            mentor == null ? null : mentor.toString(),
            roleModel == null ? null : roleModel.toString(),
            language,
            status == null ? null : status.name()));
  }

  @Description("Whose it is; null for whoever may not see that person's record.")
  public List<@Nullable EmployeeView> employee(@Source List<MentorProfileView> all) {
    return Referred.by(all, MentorProfileView::employeeId, employees::all);
  }

  @Description("The profile with all its members.")
  public List<@Nullable MentorProfileView> full(@Source List<MentorProfileBrief> mentioned) {
    return Referred.by(mentioned, MentorProfileBrief::id, profiles::all);
  }

  @Description("What the person offers as a mentor or a role model: one profile, or none.")
  public List<Slice<MentorProfileView>> mentorProfiles(
      @Source List<EmployeeView> people, Paging paging) {
    return lists(people, "m.employee_id", paging, new Filters());
  }
}
