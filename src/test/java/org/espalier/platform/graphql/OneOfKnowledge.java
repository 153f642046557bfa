package org.espalier.platform.graphql;

import java.util.Map;
import java.util.UUID;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;

/** A thing of each type that people share what they know by. */
final class OneOfKnowledge {

  private final Tenant tenant;
  private final Client admin;
  private final Map<String, UUID> ids;

  OneOfKnowledge(Tenant tenant, Map<String, UUID> ids) {
    this.tenant = tenant;
    this.admin = tenant.admin();
    this.ids = ids;
  }

  /** Makes them, and adds their ids. */
  void make() {
    careersAndExperts();
    mentoringAndCommunities();
    articles();
  }

  private void careersAndExperts() {
    ids.put(
        "DevelopmentPlan",
        admin
            .post("/development-plans", "{employeeExternalId:'p', title:'Plan'}")
            .expect(201)
            .id());
    admin.create("jobs", "next", "{title:'Next'}");
    ids.put(
        "CareerPath",
        admin.create(
            "career-paths", "on", "{fromJobExternalId:'engineer', toJobExternalId:'next'}"));
    ids.put(
        "CareerAspiration",
        admin.create("career-aspirations", "w", "{employeeExternalId:'p', jobExternalId:'next'}"));
    ids.put(
        "MentorProfile",
        admin.create("mentor-profiles", "m", "{employeeExternalId:'p', mentor:true}"));
    ids.put(
        "Expert",
        admin.create("experts", "m", "{employeeExternalId:'p', competencyExternalIds:['a']}"));
    admin.create("employees", "friend", "{givenName:'F', familyName:'Riend'}");
    ids.put(
        "Endorsement",
        admin.create(
            "endorsements",
            "m",
            "{employeeExternalId:'p', competencyExternalId:'a', endorserExternalId:'friend'}"));
    ids.put(
        "Question",
        admin.create(
            "questions",
            "q",
            "{askerExternalId:'p', title:'Q', text:'Q?', competencyExternalIds:['a']}"));
    ids.put(
        "Answer",
        admin.create(
            "answers", "a", "{questionExternalId:'q', authorExternalId:'friend', text:'A'}"));
  }

  private void mentoringAndCommunities() {
    ids.put(
        "Mentoring",
        admin.create(
            "mentorings",
            "m",
            "{menteeExternalId:'friend', mentorExternalId:'p', state:'ACTIVE'}"));
    ids.put(
        "MentoringSession",
        admin.create(
            "mentoring-sessions",
            "m",
            "{mentoringExternalId:'m', heldOn:'2026-01-05', minutes:30}"));
    ids.put("Community", admin.create("communities", "c", "{name:'C', access:'OPEN'}"));
    ids.put(
        "CommunityMember",
        admin.create(
            "community-members", "c", "{communityExternalId:'c', employeeExternalId:'p'}"));
    ids.put(
        "CommunityPost",
        admin.create(
            "community-posts",
            "c",
            "{communityExternalId:'c', authorExternalId:'p', title:'T', text:'T'}"));
    ids.put(
        "CommunityEvent",
        admin.create(
            "community-events",
            "c",
            "{communityExternalId:'c', organiserExternalId:'p', title:'T', startsAt:'2090-01-01T09:00:00Z', endsAt:'2090-01-01T10:00:00Z'}"));
    ids.put(
        "CommunityEventAttendee",
        admin.create(
            "community-event-attendees",
            "c",
            "{communityEventExternalId:'c', employeeExternalId:'p'}"));
  }

  private void articles() {
    ids.put(
        "Article",
        admin.create(
            "articles", "how", "{title:'How', language:'en', body:'So', authorExternalId:'p'}"));
    admin.create(
        "articles",
        "lesson",
        "{kind:'LESSON', minutes:5, title:'How', language:'en', body:'So', authorExternalId:'p', state:'PUBLISHED'}");
    String lesson = "/articles/" + admin.id("articles", "lesson") + "/completions";
    tenant.person("p").post(lesson, "{}").expect(200);
    ids.put(
        "LessonCompletion",
        UUID.fromString(
            admin
                .get("/employees/" + ids.get("Employee") + "/lesson-completions")
                .expect(200)
                .text("/items/0/id")));
  }
}
