package org.espalier.platform.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

  @Test
  void readsDatesAndMoments() {
    assertEquals(LocalDate.of(2024, 2, 29), Moments.day("2024-02-29"));
    assertEquals(Instant.parse("2024-02-29T00:00:00Z"), Moments.parse("2024-02-29"));
    assertEquals(
        Instant.parse("2024-02-28T23:30:00.123456Z"),
        Moments.parse("2024-02-29T01:30:00.123456+02:00"));
    assertEquals(Instant.parse("9999-12-31T23:59:59Z"), Moments.parse("9999-12-31T23:59:59Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "now",
        "2023-02-29",
        "2024-02-29T10:00:00",
        "+10000-01-01T00:00:00Z",
        "-0001-01-01T00:00:00Z",
        "0000-01-01",
        "9999-12-31T23:59:59-01:00",
        "0001-01-01T00:00:00+01:00",
        "+999999999-12-31T00:00:00Z",
        "2024-02-29 10:00:00Z",
        "20240229",
        "1709164800"
      })
  void refusesWhatIsNoneOfRfc3339(String text) {
    assertThrows(DateTimeException.class, () -> Moments.parse(text));
  }
}
