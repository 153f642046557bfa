package org.espalier.insight.compliance;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.learning.certifications.ComplianceStatus;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Params;
import org.jspecify.annotations.Nullable;

/** Compliance over GraphQL. */
@Singleton
class ComplianceGraph implements Graph {

  private final Compliance compliance;

  ComplianceGraph(Compliance compliance) {
    this.compliance = compliance;
  }

  @Query
  @Description("How many of the people whom the caller may see stand where.")
  public ComplianceView compliance(
      @Description("A moment (RFC 3339) or a day; now if absent.") @Nullable String asOf,
      @Description("By certification if absent.") @Nullable ComplianceGrouping groupBy,
      @Id @Nullable String certificationId,
      @Id @Nullable String ruleId,
      @Id @Nullable String orgUnitId,
      @Description("Of this unit and of those below it.") @Id @Nullable String withinOrgUnitId,
      @Id @Nullable String jobId,
      @Description("Who report to this person directly.") @Id @Nullable String managerId,
      @Description("Who report to this person, directly or not, and the person.") @Id
          @Nullable String withinManagerId) {
    ComplianceQuestion question =
        new ComplianceQuestion(
            asOf,
            certificationId,
            ruleId,
            orgUnitId,
            withinOrgUnitId,
            jobId,
            managerId,
            withinManagerId);
    Params params = new Params();
    AsOf at = question.moment(params);
    ComplianceScope scope = question.scope(params);
    params.done();
    return compliance.count(
        scope, groupBy == null ? ComplianceGrouping.CERTIFICATION : groupBy, at);
  }

  @Query
  @Description("How each person stands to what is required, a person's standings on one page.")
  public CompliancePage compliancePeople(
      @Description("A moment (RFC 3339) or a day; now if absent.") @Nullable String asOf,
      @Nullable ComplianceStatus status,
      @Description("Only what lapses or comes due within so many days, from 1 to 3660.")
          @Nullable Integer lapsingWithinDays,
      @Id @Nullable String certificationId,
      @Id @Nullable String ruleId,
      @Id @Nullable String orgUnitId,
      @Description("Of this unit and of those below it.") @Id @Nullable String withinOrgUnitId,
      @Id @Nullable String jobId,
      @Description("Who report to this person directly.") @Id @Nullable String managerId,
      @Description("Who report to this person, directly or not, and the person.") @Id
          @Nullable String withinManagerId,
      @Description("How many standings, at least; 50 unless said otherwise.")
          @Nullable Integer first,
      @Description("nextCursor of the part before.") @Nullable String after) {
    ComplianceQuestion question =
        new ComplianceQuestion(
            asOf,
            certificationId,
            ruleId,
            orgUnitId,
            withinOrgUnitId,
            jobId,
            managerId,
            withinManagerId);
    Params params = new Params();
    AsOf at = question.moment(params);
    ComplianceScope scope = question.scope(params);
    ComplianceFilter filter =
        ComplianceFilter.of(
            params, at, status == null ? null : status.name(), text(lapsingWithinDays));
    int most = params.number("first", text(first), PageParams.USUAL, 1, PageParams.MOST);
    params.done();
    return compliance.page(scope, at, filter, most, after);
  }

  @Query
  @Description("What lapses or comes due in the next days unless something is done.")
  public ComplianceForecast complianceForecast(
      @Description("A moment (RFC 3339) or a day; now if absent.") @Nullable String asOf,
      @Description("How many days to look ahead, from 1 to 3660; 90 if absent.")
          @Nullable Integer days,
      @Id @Nullable String certificationId,
      @Id @Nullable String ruleId,
      @Id @Nullable String orgUnitId,
      @Description("Of this unit and of those below it.") @Id @Nullable String withinOrgUnitId,
      @Id @Nullable String jobId,
      @Description("Who report to this person directly.") @Id @Nullable String managerId,
      @Description("Who report to this person, directly or not, and the person.") @Id
          @Nullable String withinManagerId) {
    ComplianceQuestion question =
        new ComplianceQuestion(
            asOf,
            certificationId,
            ruleId,
            orgUnitId,
            withinOrgUnitId,
            jobId,
            managerId,
            withinManagerId);
    Params params = new Params();
    AsOf at = question.moment(params);
    int ahead = params.number("days", text(days), 90, 1, ComplianceResource.MOST_DAYS);
    ComplianceScope scope = question.scope(params);
    params.done();
    return compliance.forecast(scope, at, ahead);
  }

  private static @Nullable String text(@Nullable Integer number) {
    return number == null ? null : number.toString();
  }
}
