package org.espalier.platform.contract;

import io.quarkus.arc.Unremovable;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * The contract as it is served. Quarkus would read it and write it anew, as JSON and as YAML,
 * whenever a server starts, which is a fifth of all that it does then; here that waits for the
 * first who asks for it.
 */
@Singleton
@Alternative
@Priority(1)
@Unremovable
class ServedContract extends OpenApiDocumentService {

  private static final String MADE_BY_THE_BUILD = OpenApiConstants.BASE_NAME + ".JSON";

  /** Behind the gates that every request passes, before the contract is served. */
  private static final int ORDER = -100;

  private final Config settings;
  private volatile @Nullable Texts texts;

  ServedContract(Config settings) {
    this.settings = settings;
    findNothing();
  }

  /** Where Quarkus looks for what the build made it finds nothing, and has nothing to do. */
  private static void findNothing() {
    OpenApiConstants.classLoader = new ClassLoader(null) {};
  }

  void install(@Observes Router router) {
    router.route("/openapi*").order(ORDER).handler(this::make);
  }

  @Override
  public byte[] getDocument(String document, Format format) {
    Texts made = texts();
    return format == Format.JSON ? made.json : made.yaml;
  }

  /** Takes a second or two for the first who asks, and not on a thread that serves others. */
  private void make(RoutingContext request) {
    if (texts != null) {
      request.next();
      return;
    }
    request.request().pause();
    request
        .vertx()
        .executeBlocking(this::texts)
        .onComplete(made -> {
          request.request().resume();
          if (made.succeeded()) {
            request.next();
          } else {
            request.fail(made.cause());
          }
        });
  }

  private synchronized Texts texts() {
    Texts known = texts;
    if (known == null) {
      known = read();
      texts = known;
    }
    return known;
  }

  private Texts read() {
    ClassLoader loader = ServedContract.class.getClassLoader();
    try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(MADE_BY_THE_BUILD))) {
      SmallRyeOpenAPI contract =
          SmallRyeOpenAPI.builder()
              .withConfig(settings)
              .withApplicationClassLoader(loader)
              .enableModelReader(false)
              .enableStandardStaticFiles(false)
              .enableAnnotationScan(false)
              .enableStandardFilter(false)
              .withCustomStaticFile(() -> in)
              .build();
      return new Texts(bytes(contract.toJSON()), bytes(contract.toYAML()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The same in two forms. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  private record Texts(byte[] json, byte[] yaml) {}
}
