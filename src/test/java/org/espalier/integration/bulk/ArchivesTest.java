package org.espalier.integration.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Relaxed;
import org.espalier.testing.Route;
import org.espalier.testing.Sample;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** A tenant as one archive: what is in it, what is not, and what becomes of one that is broken. */
@QuarkusTest
class ArchivesTest {

  private static final String ZIP = "application/zip";

  /** Questions, and what gives people something to do with what there is. */
  private static final Set<String> ASKED =
      Set.of(
          "assignment-batches",
          "audience-previews",
          "gap-analyses",
          "imports",
          "key-positions/what-ifs");

  private final Tenant tenant = Tenant.fresh();
  private final Client here = tenant.admin();
  private final Client there = Tenant.fresh().admin();

  @Test
  void manifestSaysWhatIsInIt() {
    company();
    Map<String, String> files = Zips.read(here.file("/exports"));
    assertEquals(
        List.of("employees.ndjson", "jobs.ndjson", "org-units.ndjson", "manifest.json"),
        new ArrayList<>(files.keySet()));
    JsonNode manifest = manifest(files);
    assertEquals("espalier-tenant", manifest.path("format").asText());
    assertEquals(1, manifest.path("version").asInt());
    assertTrue(manifest.path("asOf").asText().startsWith("20"), manifest::toString);
    assertEquals(List.of("org-units", "jobs", "employees"), texts(manifest, "files", "kind"));
    assertEquals(List.of("1", "1", "2"), texts(manifest, "files", "rows"));
    assertTrue(texts(manifest, "leftOut", "what").contains("reviews"), manifest::toString);
  }

  @Test
  void whatIsNoKindIsNamed() {
    Set<String> left = new TreeSet<>(Sample.kinds());
    LeftOut.ALWAYS.forEach(one -> left.add(one.what()));
    left.addAll(ASKED);
    Set<String> untold = new TreeSet<>();
    Route.all().stream()
        .filter(route -> route.method().equals("POST") && !route.path().contains("{"))
        .map(Route::kind)
        .filter(kind -> !left.contains(kind))
        .forEach(untold::add);
    assertEquals(Set.of(), untold);
  }

  @Test
  void everyFileIsInTheOrderInWhichKindsReferToOneAnother() {
    assertEquals(new TreeSet<>(Sample.kinds()), new TreeSet<>(Kinds.ORDER));
  }

  @Test
  void partsAreAppliedInOrderHoweverTheyLieInTheArchive() {
    company();
    Answer job = imported("", here.file("/exports"));
    assertEquals("tenant", job.text("/kind"));
    assertEquals(List.of("org-units", "jobs", "employees"), job.texts("/parts", "/kind"));
    assertEquals(4, job.count("/counts/created"));
    assertEquals(0, job.count("/counts/failed"));
    Answer ana = there.get("/employees/by-external-id/ana").expect(200);
    assertEquals("boss", ana.text("/managerExternalId"));
    assertEquals(4, imported("", here.file("/exports")).count("/counts/unchanged"));
  }

  @Test
  void dryRunTellsAndChangesNothing() {
    company();
    Answer job = imported("?dryRun=true", here.file("/exports"));
    assertEquals("COMPLETED", job.text("/state"));
    assertEquals(4, job.count("/counts/created"));
    assertEquals(0, there.get("/employees?count=exact").count("/totalCount"));
  }

  @Test
  void badRowsAreNamedInTheirParts() {
    company();
    Map<String, String> files = changed("jobs.ndjson", "\"title\":\"DBA\"", "\"title\":\"\"");
    Answer refused = imported("?onError=abort", Zips.of(files));
    assertEquals("FAILED", refused.text("/state"));
    assertEquals(0, there.get("/org-units?count=exact").count("/totalCount"));
    Answer job = imported("", Zips.of(files));
    assertEquals("COMPLETED", job.text("/state"));
    assertEquals(2, job.count("/counts/failed"));
    List<String> parts = job.texts("/parts", "/id");
    assertEquals(Set.of("/title BLANK"), faults(parts.get(1)));
    assertEquals(Set.of("/jobExternalId UNKNOWN_REFERENCE"), faults(parts.get(2)));
  }

  @Test
  void archivesThatAreNotWhatWasWrittenAreRefused() {
    company();
    Map<String, String> whole = Zips.read(here.file("/exports"));
    Map<String, String> cut = new LinkedHashMap<>(whole);
    cut.remove("manifest.json");
    refused(Zips.of(cut), " REQUIRED");
    Map<String, String> less = new LinkedHashMap<>(whole);
    less.remove("jobs.ndjson");
    assertEquals(
        Set.of("/files/1 UNKNOWN_REFERENCE"),
        sent("", Zips.of(less)).problem(422, "UNPROCESSABLE").faults());
    Map<String, String> more = new LinkedHashMap<>(whole);
    more.put("job-families.ndjson", "{\"externalId\":\"it\",\"name\":\"IT\"}\n");
    more.put("notes.txt", "mine");
    refused(Zips.of(more), " NOT_ALLOWED", "/files REQUIRED");
    Map<String, String> other = new LinkedHashMap<>(whole);
    other.merge("jobs.ndjson", "\n{\"externalId\":\"x\",\"title\":\"X\"}\n", String::concat);
    refused(Zips.of(other), "/files/1 MALFORMED");
    Map<String, String> later = new LinkedHashMap<>(whole);
    later.computeIfPresent(
        "manifest.json", (_, text) -> text.replace("\"version\":1", "\"version\":2"));
    refused(Zips.of(later), "/version OUT_OF_RANGE");
    Map<String, String> odd = new LinkedHashMap<>(whole);
    odd.put("manifest.json", "{\"format\":\"other\"}");
    Set<String> faults = sent("", Zips.of(odd)).problem(400, "INVALID_REQUEST").faults();
    assertTrue(
        faults.containsAll(Set.of("/format INVALID_FORMAT", "/files REQUIRED")), faults::toString);
    byte[] broken = Arrays.copyOf(Zips.of(whole), 200);
    refused(broken, " MALFORMED");
    refused("no archive".getBytes(StandardCharsets.UTF_8), " MALFORMED");
    assertEquals(0, there.get("/imports?count=exact").count("/totalCount"));
  }

  @Test
  void sameKeyIsTheSameImport() {
    company();
    byte[] archive = here.file("/exports");
    Client keyed = there.with("Idempotency-Key", "once");
    Answer first = keyed.sendRaw("POST", "/imports", ZIP, archive).expect(202);
    there.importEnded(first.id());
    Answer second = keyed.sendRaw("POST", "/imports", ZIP, archive).expect(202);
    assertEquals("true", second.header("Idempotency-Replayed"));
    assertEquals(first.id(), second.id());
    keyed
        .sendRaw("POST", "/imports?dryRun=true", ZIP, archive)
        .problem(422, "IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void rightsAreThoseOfTheKinds() {
    company();
    tenant.program().get("/exports").problem(403, "FORBIDDEN");
    tenant
        .program("jobs:read")
        .sendRaw("POST", "/imports", ZIP, new byte[0])
        .problem(403, "FORBIDDEN");
    Map<String, String> some = Zips.read(tenant.program("jobs:read").file("/exports"));
    assertEquals(List.of("jobs.ndjson", "manifest.json"), new ArrayList<>(some.keySet()));
    assertTrue(texts(manifest(some), "leftOut", "what").contains("employees"));
    Answer refused =
        tenant
            .program("jobs:bulk")
            .sendRaw("POST", "/imports", ZIP, here.file("/exports"))
            .problem(403, "FORBIDDEN");
    String needed = refused.text("/detail");
    assertTrue(needed.contains("org-units:bulk") && needed.contains("employees:bulk"), needed);
    Answer own =
        tenant.program("jobs:bulk", "jobs:read").sendRaw("POST", "/imports", ZIP, Zips.of(some));
    own.expect(202);
  }

  private void company() {
    here.create("org-units", "lab", "{name:'Lab'}");
    here.create("jobs", "dba", "{title:'DBA'}");
    here.create("employees", "boss", "{givenName:'Bo', familyName:'Ek', orgUnitExternalId:'lab'}");
    here.create(
        "employees",
        "ana",
        "{givenName:'Ana', familyName:'Orr', managerExternalId:'boss', jobExternalId:'dba'}");
  }

  /** The files of an archive in which one says something else, and the manifest knows of it. */
  private Map<String, String> changed(String name, String was, String is) {
    Map<String, String> files = Zips.read(here.file("/exports"));
    String before = Objects.requireNonNull(files.get(name));
    String after = before.replace(was, is);
    assertTrue(!after.equals(before), before);
    files.put(name, after);
    files.computeIfPresent(
        "manifest.json", (_, text) -> text.replace(sha256(before), sha256(after)));
    return files;
  }

  private static String sha256(String text) {
    Sha256Output digest = new Sha256Output(java.io.OutputStream.nullOutputStream());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      digest.write(bytes, 0, bytes.length);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return digest.sha256();
  }

  private Set<String> faults(String part) {
    return there
        .get("/imports/" + part + "/rows?outcome=failed")
        .expect(200)
        .faults("/items/0/errors");
  }

  private void refused(byte[] archive, String... faults) {
    assertEquals(Set.of(faults), sent("", archive).problem(400, "INVALID_REQUEST").faults());
  }

  private Answer imported(String query, byte[] archive) {
    return there.importEnded(sent(query, archive).expect(202).id());
  }

  private Answer sent(String query, byte[] archive) {
    return there.sendRaw("POST", "/imports" + query, ZIP, archive);
  }

  private static JsonNode manifest(Map<String, String> files) {
    return Relaxed.tree(new HashMap<>(files).getOrDefault("manifest.json", ""));
  }

  private static List<String> texts(JsonNode manifest, String list, String member) {
    List<String> texts = new ArrayList<>();
    manifest.path(list).forEach(one -> texts.add(one.path(member).asText()));
    return texts;
  }
}
