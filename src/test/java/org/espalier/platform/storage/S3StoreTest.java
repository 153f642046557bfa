package org.espalier.platform.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.start.StartRefused;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Tenancy;
import org.junit.jupiter.api.Test;

/** Files as objects of a bucket, beside a store that checks how requests are signed. */
class S3StoreTest {

  private static final UUID FILE = UUID.fromString("01998a00-0000-7000-8000-000000000001");
  private static final String PATH = "/files/espalier/acme/" + FILE;

  @Test
  void filesArePutReadAndRemovedBySignedRequests() {
    try (LoopbackS3 s3 = new LoopbackS3()) {
      Store store = store(s3.uri(), LoopbackS3.SECRET);
      byte[] bytes = "one".repeat(100_000).getBytes(UTF_8);
      store.put(FILE, bytes);
      assertArrayEquals(bytes, s3.objects.get(PATH));
      assertArrayEquals(bytes, store.get(FILE));
      assertArrayEquals("neone".getBytes(UTF_8), store.get(FILE, 1, 6));
      store.delete(List.of(FILE));
      assertEquals(Set.of(), s3.objects.keySet());
      store.delete(List.of(FILE));
      assertEquals(
          List.of("PUT " + PATH, "GET " + PATH, "GET " + PATH, "DELETE " + PATH, "DELETE " + PATH),
          s3.asked());
    }
  }

  /** With a bucket "files" that is there, and the keys of {@link LoopbackS3}. */
  @Test
  void aStoreOfSomebodyElseDoesTheSame() {
    String endpoint = System.getProperty("espalier.try.s3");
    assumeTrue(endpoint != null, "-Despalier.try.s3 names no endpoint of a store to try");
    Store store = store(URI.create(endpoint), LoopbackS3.SECRET);
    UUID file = UUID.randomUUID();
    byte[] bytes = "one".repeat(700_000).getBytes(UTF_8);
    store.put(file, bytes);
    assertArrayEquals(bytes, store.get(file));
    assertArrayEquals("neone".getBytes(UTF_8), store.get(file, 1, 6));
    store.delete(List.of(file));
    store.delete(List.of(file));
    busy(() -> store.get(file));
    busy(() -> store(URI.create(endpoint), "another").put(file, bytes));
  }

  @Test
  void whatIsNotSignedAsItShouldBeIsTold() {
    try (LoopbackS3 s3 = new LoopbackS3()) {
      Store store = store(s3.uri(), "another");
      busy(() -> store.put(FILE, new byte[] {1}));
      assertEquals(Set.of(), s3.objects.keySet());
    }
  }

  @Test
  void redirectsAreNotFollowed() {
    try (LoopbackS3 s3 = new LoopbackS3();
        LoopbackS3 elsewhere = new LoopbackS3()) {
      s3.move(elsewhere.uri());
      Store store = store(s3.uri(), LoopbackS3.SECRET);
      busy(() -> store.put(FILE, new byte[] {1}));
      busy(() -> store.get(FILE));
      assertEquals(List.of(), elsewhere.asked());
    }
  }

  @Test
  void whatCannotBeReachedIsTold() {
    URI gone;
    try (LoopbackS3 s3 = new LoopbackS3()) {
      gone = s3.uri();
    }
    busy(() -> store(gone, LoopbackS3.SECRET).get(FILE));
  }

  @Test
  void whatIsMissingStopsTheStart() {
    Config keyless = new Config(Optional.empty(), Optional.of("b"), Optional.empty());
    StartRefused refusal =
        assertThrows(StartRefused.class, () -> S3Store.of(keyless, new Tenancy()));
    assertTrue(refusal.getMessage().startsWith("ESPALIER_OBJECTS_ACCESS_KEY is missing"));
    Config none = new Config(Optional.empty(), Optional.empty(), Optional.empty());
    assertTrue(S3Store.of(none, new Tenancy()).isEmpty());
  }

  private static void busy(Runnable call) {
    ProblemException problem = assertThrows(ProblemException.class, call::run);
    assertEquals(CommonProblem.BUSY, problem.type());
  }

  private static Store store(URI endpoint, String secret) {
    Tenancy tenancy = new Tenancy();
    tenancy.enter(Caller.system("acme"));
    Config config = new Config(Optional.of(endpoint), Optional.of("files"), Optional.of(secret));
    return S3Store.of(config, tenancy).orElseThrow();
  }

  private record Config(Optional<URI> endpoint, Optional<String> bucket, Optional<String> secretKey)
      implements S3Config {

    @Override
    public String region() {
      return "eu-central-1";
    }

    @Override
    public Optional<String> accessKey() {
      return secretKey.map(_ -> LoopbackS3.KEY);
    }

    @Override
    public boolean pathStyle() {
      return true;
    }

    @Override
    public String prefix() {
      return "espalier/";
    }
  }
}
