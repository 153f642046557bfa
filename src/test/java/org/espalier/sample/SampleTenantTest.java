package org.espalier.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.espalier.workforce.people.EmployeeInput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The committed files of the sample tenant are what the generator makes of its sources. */
class SampleTenantTest {

  private static final String WRITE = "espalier.sample.write";
  private static final long MOST_BYTES = 2_000_000;

  @BeforeAll
  static void writeIfAsked() throws IOException {
    if (Boolean.getBoolean(WRITE)) {
      for (Map.Entry<String, String> made : SampleTenant.files().entrySet()) {
        Files.writeString(SampleFiles.path(made.getKey()), made.getValue());
      }
    }
  }

  @Test
  void committedFilesAreTheGeneratedOnes() throws IOException {
    for (Map.Entry<String, String> made : SampleTenant.files().entrySet()) {
      var path = SampleFiles.path(made.getKey());
      assertEquals(
          Files.readString(path),
          made.getValue(),
          path
              + " is out of date: run ./espalier test -Dtest=SampleTenantTest -D"
              + WRITE
              + "=true");
    }
  }

  @Test
  void everybodyIsReachedFromTheTopAndHasOwnAddressAndSubject() {
    List<EmployeeInput> employees = SampleFiles.read("employees", EmployeeInput.class);
    Set<String> addresses = new HashSet<>();
    Set<String> seen = new HashSet<>();
    for (EmployeeInput one : employees) {
      assertTrue(addresses.add(one.email() + ""), () -> one.email() + " stands twice");
      assertTrue(
          one.managerExternalId() == null ? seen.isEmpty() : seen.contains(one.managerExternalId()),
          () -> one.externalId() + " reports to nobody before");
      seen.add(one.externalId() + "");
    }
    assertEquals(306, employees.size());
  }

  @Test
  void allFilesTogetherStaySmall() throws IOException {
    long bytes = 0;
    try (var files = Files.list(SampleFiles.path("employees").resolveSibling("."))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    assertTrue(bytes < MOST_BYTES, bytes + " bytes");
  }
}
