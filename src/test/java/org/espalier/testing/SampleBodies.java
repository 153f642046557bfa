package org.espalier.testing;

import java.util.LinkedHashMap;
import java.util.Map;

/** A body for every operation that goes through in the company of {@link Sample}. */
public final class SampleBodies {

  /** A body from which each kind can be made anew, about things that are there and about Out. */
  private static final Map<String, String> BODIES = new LinkedHashMap<>();

  static {
    BODIES.put("org-units", "{name:'New', parentExternalId:'hq'}");
    BODIES.put("job-families", "{name:'New', parentExternalId:'tech'}");
    BODIES.put("jobs", "{title:'New', jobFamilyExternalId:'data'}");
    BODIES.put("career-paths", "{fromJobExternalId:'cto', toJobExternalId:'dba'}");
    BODIES.put("career-aspirations", "{employeeExternalId:'out', jobExternalId:'dba'}");
    BODIES.put("mentor-profiles", "{employeeExternalId:'out', mentor:true, capacity:2}");
    BODIES.put("experts", "{employeeExternalId:'out', competencyExternalIds:['sql']}");
    BODIES.put(
        "endorsements",
        "{employeeExternalId:'boss', competencyExternalId:'sql', endorserExternalId:'out'}");
    BODIES.put(
        "questions",
        "{askerExternalId:'out', title:'New', text:'How?', competencyExternalIds:['sql']}");
    BODIES.put("answers", "{questionExternalId:'how', authorExternalId:'out', text:'So'}");
    BODIES.put("mentorings", "{menteeExternalId:'boss', mentorExternalId:'ana'}");
    BODIES.put(
        "mentoring-sessions", "{mentoringExternalId:'running', heldOn:'2026-04-01', minutes:30}");
    BODIES.put("communities", "{name:'New', access:'OPEN'}");
    BODIES.put("community-members", "{communityExternalId:'quiet', employeeExternalId:'out'}");
    BODIES.put(
        "community-posts",
        "{communityExternalId:'tables', authorExternalId:'out', title:'New', text:'New'}");
    BODIES.put(
        "community-events",
        "{communityExternalId:'tables', organiserExternalId:'out', title:'New', startsAt:'2090-01-01T11:00:00Z', endsAt:'2090-01-01T12:00:00Z'}");
    BODIES.put(
        "community-event-attendees",
        "{communityEventExternalId:'meet-again', employeeExternalId:'out'}");
    BODIES.put("reports", "{name:'New', insight:'COMPLIANCE', format:'CSV'}");
    BODIES.put("webhooks", "{name:'New', url:'http://127.0.0.1:9/', status:'INACTIVE'}");
    BODIES.put("positions", "{title:'New', reportsToExternalId:'head'}");
    BODIES.put("employees", "{givenName:'N', familyName:'Ew', managerExternalId:'boss'}");
    BODIES.put(
        "proficiency-scales", "{name:'New', levels:[{value:1,label:'A'},{value:2,label:'B'}]}");
    BODIES.put("frameworks", "{name:'New', scaleExternalId:'scale'}");
    BODIES.put("competencies", "{name:'New', frameworkExternalId:'draft', tier:'CORE'}");
    BODIES.put("requirements", "{competencyExternalId:'sql', tier:'CORE', level:1}");
    BODIES.put("initiatives", "{name:'New', demands:[{competencyExternalId:'sql', level:2}]}");
    BODIES.put(
        "evidence",
        "{employeeExternalId:'out', competencyExternalId:'sql', level:2, source:'MANAGER'}");
    BODIES.put("activities", "{title:'New', type:'COURSE'}");
    BODIES.put("assignments", "{employeeExternalId:'out', activityExternalId:'talk'}");
    BODIES.put(
        "assignment-batches", "{activityExternalId:'talk', audience:'location eq \"Nowhere\"'}");
    BODIES.put("completions", "{employeeExternalId:'out', activityExternalId:'talk'}");
    BODIES.put(
        "sessions",
        "{activityExternalId:'course', startsAt:'2090-03-01T09:00:00Z', endsAt:'2090-03-01T17:00:00Z'}");
    BODIES.put("certifications", "{name:'New', activityExternalId:'talk'}");
    BODIES.put("assignment-rules", "{name:'New', activityExternalId:'talk', audience:'job pr'}");
    BODIES.put("rule-evaluations", "{}");
    BODIES.put(
        "certification-decisions",
        "{employeeExternalId:'out', certificationExternalId:'fire', kind:'EXEMPTED', reason:'asked'}");
    BODIES.put("enrolments", "{sessionExternalId:'taught', employeeExternalId:'out'}");
    BODIES.put(
        "learning-events",
        "{events:[{externalId:'new', type:'ENROLLED', employeeExternalId:'out', activityExternalId:'talk'}]}");
    BODIES.put("gap-analyses", "{}");
    BODIES.put("audience-previews", "{audience:'job eq \"dba\"'}");
    BODIES.put("goals", "{title:'New', employeeExternalId:'out'}");
    BODIES.put(
        "feedback",
        "{employeeExternalId:'out', kind:'NOTE', text:'Well done', visibility:'PERSON'}");
    BODIES.put(
        "feedback-requests",
        "{aboutEmployeeExternalId:'out', fromEmployees:[{employeeExternalId:'boss'}], question:'How was it?'}");
    BODIES.put(
        "articles", "{title:'New', language:'en', body:'How it is done', authorExternalId:'out'}");
    BODIES.put("badges", "{name:'New', points:5, awardedFor:'HAND'}");
    BODIES.put("recognitions", "{employeeExternalId:'out', badgeExternalId:'star'}");
    BODIES.put("development-plans", "{employeeExternalId:'out', title:'New'}");
    BODIES.put("plan-templates", "{title:'New', items:[{competencyExternalId:'care'}]}");
    BODIES.put(
        "review-forms",
        "{name:'New', scaleExternalId:'scale', sections:[{key:'goals', title:'Goals', kind:'GOALS', weight:100}]}");
    BODIES.put(
        "review-cycles",
        "{name:'New', formExternalId:'yearly', periodStart:'2031-01-01', periodEnd:'2031-12-31'}");
    BODIES.put("key-positions", "{positionExternalId:'spare', criticality:'LOW'}");
    BODIES.put("key-positions/what-ifs", "{employeeIds:[]}");
    BODIES.put(
        "successors",
        "{keyPositionExternalId:'key-dba', employeeExternalId:'out', nominatedReadiness:'READY_NOW'}");
    BODIES.put("calibration-sessions", "{cycleExternalId:'2030', name:'New'}");
    BODIES.put(
        "talent-ratings", "{employeeExternalId:'out', kind:'RISK_OF_LOSS', value:4, scale:4}");
    BODIES.put("talent-pools", "{name:'New', criteria:'job eq \"dba\"'}");
    BODIES.put("talent-reviews", "{title:'New'}");
    BODIES.put("flight-risk-weights", "{noPlan:0.3}");
    BODIES.put("upload-urls", "{kind:'org-units', format:'NDJSON', validFor:'P1D'}");
    BODIES.put(
        "field-ownerships", "{ownerships:[{kind:'badges', owner:'shop', fields:['points']}]}");
    BODIES.put(
        "salary-ranges",
        "{jobExternalId:'cto', currency:'EUR', minimum:100000, midpoint:130000, maximum:160000}");
    BODIES.put(
        "salaries",
        "{employeeExternalId:'out', yearly:{amount:50000, currency:'EUR'}, validFrom:'2026-01-01'}");
    BODIES.put(
        "merit-guidelines",
        "{name:'New', ratingBands:[{key:'LOW'}, {key:'HIGH', from:3}], positionBands:[{key:'ALL'}],"
            + " cells:[{ratingBand:'LOW', positionBand:'ALL', minimumPercent:0, targetPercent:1, maximumPercent:2},"
            + " {ratingBand:'HIGH', positionBand:'ALL', minimumPercent:1, targetPercent:3, maximumPercent:5}], managersPropose:true}");
    BODIES.put(
        "merit-worksheets",
        "{name:'New', guidelineExternalId:'merit-2030', managerExternalId:'boss', currency:'EUR', budget:1000, effectiveOn:'2030-04-01'}");
    BODIES.put("requisitions", "{title:'New', jobExternalId:'dba', posted:true}");
    BODIES.put("candidates", "{givenName:'N', familyName:'Ew'}");
    BODIES.put("job-applications", "{requisitionExternalId:'req-dba', employeeExternalId:'out'}");
    BODIES.put("demand-scenarios", "{name:'New', baseDay:'2030-01-01', quarters:4}");
    BODIES.put("demand-forecasts", "{scenarioExternalId:'next-year'}");
    BODIES.put(
        "xapi-mappings", "{verb:'http://adlnet.gov/expapi/verbs/interacted', effect:'KEEP'}");
    BODIES.put("xapi-remappings", "{}");
    BODIES.put("group-drafts", "{people:{}}");
    BODIES.put("privacy/exports", "{employeeExternalId:'out'}");
    BODIES.put("privacy/erasures", "{employeeExternalId:'out', reason:'asked'}");
    BODIES.put("privacy/retention", "{}");
  }

  /** Bodies of operations on single things. */
  private static final Map<String, String> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("/frameworks/{id}/transitions", "{to:'RETIRED'}");
    COMMANDS.put("/evidence/{id}/revocations", "{reason:'wrong'}");
    COMMANDS.put("/upload-urls/{id}/revocations", "{}");
    COMMANDS.put("/assignments/{id}/transitions", "{to:'CANCELLED'}");
    COMMANDS.put("/assignments/{id}/progress", "{percent:10}");
    COMMANDS.put(
        "/assignments/{id}/exemptions", "{evidenceIds:['00000000-0000-0000-0000-000000000001']}");
    COMMANDS.put("/assignments/{id}/reassignments", "{}");
    COMMANDS.put("/completions/{id}/voidings", "{reason:'wrong'}");
    COMMANDS.put("/sessions/{id}/transitions", "{to:'COMPLETED'}");
    COMMANDS.put("/sessions/{id}/enrolments", "{employeeExternalId:'out'}");
    COMMANDS.put(
        "/sessions/{id}/attendance", "{people:[{employeeExternalId:'boss', status:'ATTENDED'}]}");
    COMMANDS.put("/sessions/{id}/cancellations", "{reason:'flood', reoffer:'OFFER'}");
    COMMANDS.put("/enrolments/{id}/transitions", "{to:'CANCELLED'}");
    COMMANDS.put("/articles/{id}/transitions", "{to:'RETIRED'}");
    COMMANDS.put("/articles/{id}/attachments/{fileName}", "{}");
    COMMANDS.put("/articles/{id}/views", "{}");
    COMMANDS.put("/articles/{id}/completions", "{}");
    COMMANDS.put("/articles/{id}/rating", "{stars:4}");
    COMMANDS.put("/reports/{id}/runs", "{}");
    COMMANDS.put("/webhooks/{id}/secret-rotations", "{}");
    COMMANDS.put("/webhooks/{id}/test-events", "{}");
    COMMANDS.put("/webhooks/{id}/replays", "{after:0}");
    COMMANDS.put("/goals/{id}/transitions", "{to:'CANCELLED'}");
    COMMANDS.put("/goals/{id}/check-ins", "{confidence:'ON_TRACK'}");
    COMMANDS.put("/mentorings/{id}/transitions", "{to:'ACTIVE'}");
    COMMANDS.put("/community-members/{id}/transitions", "{to:'JOINED'}");
    COMMANDS.put("/community-event-attendees/{id}/transitions", "{to:'ATTENDED'}");
    COMMANDS.put("/community-posts/{id}/moderations", "{action:'PIN'}");
    COMMANDS.put("/questions/{id}/transitions", "{to:'CLOSED'}");
    COMMANDS.put("/feedback-requests/{id}/refusals", "{reason:'away'}");
    COMMANDS.put("/development-plans/{id}/transitions", "{to:'PROPOSED'}");
    COMMANDS.put("/development-plans/{id}/items", "{competencyExternalId:'care', targetLevel:2}");
    COMMANDS.put("/development-plans/{id}/items/{itemId}/closings", "{reason:'done'}");
    COMMANDS.put("/development-plans/{id}/comments", "{text:'Well begun'}");
    COMMANDS.put("/development-plans/{id}/check-ins", "{note:'Half way'}");
    COMMANDS.put("/development-plans/{id}/copies", "{title:'Next'}");
    COMMANDS.put("/plan-templates/{id}/applications", "{dryRun:true}");
    COMMANDS.put(
        "/development-plans/{id}/offer-decisions",
        "{toVersion:2, decision:'DECLINE', reason:'later'}");
    COMMANDS.put("/employees/{id}/plan-drafts", "{dryRun:true}");
    COMMANDS.put(
        "/employees/{id}/transcript-verifications",
        "{asOf:'2025-01-01T00:00:00Z', digest:'" + "0".repeat(64) + "'}");
    COMMANDS.put("/group-drafts/{id}/acceptances", "{}");
    COMMANDS.put("/review-cycles/{id}/launches", "{dryRun:true}");
    COMMANDS.put(
        "/review-cycles/{id}/review-transitions", "{from:'SIGNED', to:'MANAGER', comment:'again'}");
    COMMANDS.put("/calibration-sessions/{id}/transitions", "{to:'CLOSED'}");
    COMMANDS.put(
        "/calibration-sessions/{id}/adjustments",
        "{reviewId:'00000000-0000-0000-0000-000000000001', level:2, reason:'compared'}");
    COMMANDS.put("/reviews/{id}/transitions", "{to:'SELF'}");
    COMMANDS.put("/reviews/{id}/answers", "{}");
    COMMANDS.put("/reviews/{id}/raters", "{raters:[]}");
    COMMANDS.put("/reviews/{id}/plan-drafts", "{dryRun:true}");
    COMMANDS.put("/talent-pools/{id}/members", "{employeeExternalId:'out'}");
    COMMANDS.put(
        "/talent-pools/{id}/plan-template-applications",
        "{templateExternalIds:['first-year'], dryRun:true}");
    COMMANDS.put("/talent-reviews/{id}/transitions", "{to:'CLOSED', comment:'Agreed'}");
    COMMANDS.put(
        "/talent-reviews/{id}/moves",
        "{employeeExternalId:'out', box:{performance:2, potential:2}, reason:'agreed'}");
    COMMANDS.put("/requisitions/{id}/transitions", "{to:'OPEN'}");
    COMMANDS.put("/job-applications/{id}/transitions", "{to:'OFFER'}");
    COMMANDS.put(
        "/job-applications/{id}/scorecards",
        "{interviewerExternalId:'boss', recommendation:'NO', ratings:[]}");
    COMMANDS.put("/candidates/{id}/erasures", "{forGood:true}");
    COMMANDS.put("/job-applications/{id}/hires", "{externalId:'hired', draftPlan:false}");
    COMMANDS.put("/scorecards/{id}/revocations", "{reason:'mistaken'}");
    COMMANDS.put("/merit-worksheets/{id}/transitions", "{to:'OPEN'}");
    COMMANDS.put("/privacy/erasures/{id}/transitions", "{to:'CANCELLED'}");
  }

  private SampleBodies() {}

  /** A body that makes a new thing of a kind, about Out where it is about a person. */
  public static String body(String kind) {
    return need(BODIES, kind);
  }

  /** A body for an operation on a single thing that would go through. */
  public static String command(Route route) {
    boolean below = COMMANDS.containsKey(route.path());
    return switch (route.method()) {
      case "PATCH" -> "{}";
      case "PUT" -> below ? need(COMMANDS, route.path()) : body(route.kind());
      default -> need(COMMANDS, route.path());
    };
  }

  private static String need(Map<String, String> bodies, String key) {
    String body = bodies.get(key);
    if (body == null) {
      throw new AssertionError("testing.SampleBodies has no body for " + key + ": add one");
    }
    return body;
  }
}
