package org.espalier.platform.storage;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.start.StartRefused;
import org.espalier.platform.tenancy.Tenancy;
import org.jboss.logging.Logger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;

/**
 * Files as objects of a bucket: {@code prefix + tenant + "/" + id}. Requests are signed (Signature
 * Version 4), follow no redirect, and are given up after a minute.
 */
final class S3Store implements Store {

  private static final Logger LOG = Logger.getLogger(S3Store.class);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final S3Client client;
  private final String bucket;
  private final String prefix;
  private final Tenancy tenancy;

  private S3Store(S3Client client, String bucket, String prefix, Tenancy tenancy) {
    this.client = client;
    this.bucket = bucket;
    this.prefix = prefix;
    this.tenancy = tenancy;
  }

  /**
   * The store that is configured; none without a bucket.
   *
   * @throws StartRefused if something of it is missing
   */
  static Optional<Store> of(S3Config config, Tenancy tenancy) {
    return config
        .bucket()
        .<Store>map(bucket -> new S3Store(client(config), bucket, config.prefix(), tenancy));
  }

  private static S3Client client(S3Config config) {
    String key = config.accessKey().orElseThrow(() -> missing("ESPALIER_OBJECTS_ACCESS_KEY"));
    String secret = config.secretKey().orElseThrow(() -> missing("ESPALIER_OBJECTS_SECRET_KEY"));
    S3ClientBuilder builder =
        S3Client.builder()
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(Duration.ofSeconds(5))
                    .socketTimeout(Duration.ofSeconds(30)))
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secret)))
            .region(Region.of(config.region()))
            .forcePathStyle(config.pathStyle())
            .serviceConfiguration(S3Configuration.builder().chunkedEncodingEnabled(false).build())
            // Stores other than Amazon's do not know the checksums that are sent otherwise.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .overrideConfiguration(calls ->
                // Only what the server's own variables say counts, no file of some account.
                calls
                    .defaultProfileFile(ProfileFile.aggregator().build())
                    .apiCallTimeout(PATIENCE));
    config.endpoint().ifPresent(builder::endpointOverride);
    return builder.build();
  }

  private static StartRefused missing(String variable) {
    return new StartRefused(
        variable
            + " is missing: ESPALIER_OBJECTS_BUCKET is set, and its requests have to be signed.");
  }

  @Override
  public void put(UUID file, byte[] bytes) {
    reached(() ->
        client.putObject(put -> put.bucket(bucket).key(key(file)), RequestBody.fromBytes(bytes)));
  }

  @Override
  public byte[] get(UUID file) {
    return reached(
        () -> client.getObjectAsBytes(get -> get.bucket(bucket).key(key(file))).asByteArray());
  }

  @Override
  public byte[] get(UUID file, int from, int to) {
    String range = "bytes=" + from + "-" + (to - 1);
    return reached(() ->
        client
            .getObjectAsBytes(get -> get.bucket(bucket).key(key(file)).range(range))
            .asByteArray());
  }

  @Override
  public void delete(Collection<UUID> files) {
    files.forEach(
        file -> reached(() -> client.deleteObject(gone -> gone.bucket(bucket).key(key(file)))));
  }

  private String key(UUID file) {
    return prefix + tenancy.tenant() + "/" + file;
  }

  /** What the store says stays here: it is nothing that a client could do anything about. */
  private static <T> T reached(Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException failed) {
      LOG.errorf(
          failed, "The store of files (ESPALIER_OBJECTS_ENDPOINT) did not do as it was asked");
      throw CommonProblem.BUSY.because("The store of files cannot be reached right now.");
    }
  }
}
