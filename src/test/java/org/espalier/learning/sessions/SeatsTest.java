package org.espalier.learning.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.testing.Academy;
import org.espalier.testing.Client;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeatsTest {

  @Inject private Seats seats;
  @Inject private Background background;

  private final Academy academy = new Academy();
  private final Client admin = academy.admin;
  private final UUID law = admin.id("activities", "law-talk");
  private final UUID film = admin.id("activities", "film");

  @Test
  void freeSeatsAreThoseOfSessionsToComeTheFirstOneFirst() {
    session("may", "law-talk", "2090-05-01", "capacity:5, price:{amount:7.5, currency:'EUR'}");
    session("march", "law-talk", "2090-03-01", "");
    session("film", "film", "2090-04-01", "capacity:1");
    session("past", "law-talk", "2020-04-01", "");
    session("cancelled", "law-talk", "2090-04-01", "state:'CANCELLED'");
    session("closed", "law-talk", "2090-04-01", "enrolmentClosesAt:'2020-01-01'");
    session("not-open", "law-talk", "2090-04-01", "enrolmentOpensAt:'2089-01-01'");
    List<Seats.FreeSession> found = free(List.of(law, film), null);
    assertEquals(
        List.of("march", "film", "may"),
        found.stream().map(Seats.FreeSession::externalId).toList());
    assertEquals(
        List.of(Integer.MAX_VALUE, 1, 5), found.stream().map(Seats.FreeSession::seats).toList());
    assertEquals(film, found.get(1).activity());
    assertEquals("7.5 EUR", price(found.getLast()));
  }

  @Test
  void sessionsMustHaveEndedOnTheDayThatIsDue() {
    session("a", "law-talk", "2090-03-01", "");
    assertEquals(1, free(List.of(law), LocalDate.parse("2090-03-01")).size());
    assertEquals(0, free(List.of(law), LocalDate.parse("2090-02-28")).size());
    assertEquals(0, free(List.of(), null).size());
  }

  @Test
  void oneStatementTellsOfAllActivities() {
    session("a", "law-talk", "2090-03-01", "");
    session("b", "film", "2090-03-01", "");
    assertEquals(1, academy.tenant.statements(() -> free(List.of(law, film), null)).size());
  }

  private List<Seats.FreeSession> free(List<UUID> activities, @Nullable LocalDate dueBy) {
    return background.call(
        Caller.system(academy.tenant.slug()), () -> seats.free(activities, dueBy));
  }

  private static String price(Seats.FreeSession session) {
    return session.price() == null
        ? ""
        : session.price().amount() + " " + session.price().currency();
  }

  private void session(String externalId, String activity, String day, String rest) {
    admin.create(
        "sessions",
        externalId,
        "{activityExternalId:'%s', startsAt:'%sT09:00:00Z', endsAt:'%sT17:00:00Z'%s}"
            .formatted(activity, day, day, rest.isEmpty() ? "" : ", " + rest));
  }
}
