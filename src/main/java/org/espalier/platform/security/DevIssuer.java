package org.espalier.platform.security;

import io.quarkus.runtime.Startup;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.espalier.platform.embedded.DataFolder;
import org.espalier.platform.start.StartRefused;
import org.jspecify.annotations.Nullable;

/**
 * Issues tokens for development. It works only where nobody but this machine can reach the server
 * and no real issuer is configured, and not in production on a database that others share; its key
 * stays in the data folder so that pasted tokens outlive a restart.
 */
@ApplicationScoped
@Startup(DevIssuer.EARLY)
public class DevIssuer {

  /** Made before anything is served or loaded: a server that must not listen does nothing else. */
  static final int EARLY = 100;

  /** The issuer that development tokens name. */
  static final String NAME = "urn:espalier:development";

  /** How long a token lives: a working day and the evening after. */
  public static final Duration LIFETIME = Duration.ofHours(24);

  private final @Nullable KeyPair keys;

  DevIssuer(
      SecurityConfig config,
      @ConfigProperty(name = "quarkus.http.host") String host,
      @ConfigProperty(name = "espalier.data-dir") Path dataDir,
      @ConfigProperty(name = "espalier.database-shared") Optional<Boolean> shared) {
    if (config.issuer().isPresent()) {
      this.keys = null;
    } else if (shared.orElse(false)) {
      throw new StartRefused(
          "refusing to open a database of its own standing with development tokens, by which anybody"
              + " could be anybody: set ESPALIER_OIDC_ISSUER; to try things out leave ESPALIER_DATABASE_URL"
              + " away (embedded PostgreSQL), or set QUARKUS_PROFILE=dev.");
    } else if (loopback(host)) {
      new DataFolder(dataDir).open();
      this.keys = loadOrMake(dataDir.resolve("development-issuer.key"));
    } else {
      throw new StartRefused(
          "refusing to listen on "
              + host
              + " with development tokens, by which anybody could be anybody: set ESPALIER_OIDC_ISSUER,"
              + " or listen on 127.0.0.1 (ESPALIER_HOST).");
    }
  }

  /** True if development tokens are issued and accepted here. */
  public boolean active() {
    return keys != null;
  }

  /** A signed token for anybody who asks on this machine. */
  public String token(
      String tenant,
      String subject,
      List<String> roles,
      List<String> scopes,
      @Nullable String employeeExternalId) {
    var claims =
        Jwt.issuer(NAME)
            .subject(subject)
            .claim("tenant", tenant)
            .claim("roles", roles)
            .claim("scopes", scopes)
            .expiresIn(LIFETIME);
    if (employeeExternalId != null) {
      claims.claim("employee_external_id", employeeExternalId);
    }
    return claims.jws().algorithm(SignatureAlgorithm.RS256).sign(keyPair().getPrivate());
  }

  /** The public key by which the tokens are verified, PEM. */
  String publicKey() {
    return Base64.getEncoder().encodeToString(keyPair().getPublic().getEncoded());
  }

  private KeyPair keyPair() {
    if (keys == null) {
      throw new IllegalStateException("the development issuer is off");
    }
    return keys;
  }

  private static boolean loopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new StartRefused("cannot resolve the listening address " + host + ".", e);
    }
  }

  private static KeyPair loadOrMake(Path file) {
    try {
      if (!Files.exists(file)) {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        write(file, generator.generateKeyPair().getPrivate().getEncoded());
      }
      KeyFactory factory = KeyFactory.getInstance("RSA");
      var secret =
          (RSAPrivateCrtKey)
              factory.generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(file)));
      var open =
          factory.generatePublic(
              new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
      return new KeyPair(open, secret);
    } catch (GeneralSecurityException e) {
      throw new StartRefused("the key in " + file + " cannot be used: delete the file.", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, byte[] key) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.write(fresh, key);
    Files.move(fresh, file);
  }
}
