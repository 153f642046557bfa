package org.espalier.integration.webhooks;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.integration.events.EventTypes;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param name what people call it
 * @param description what it is for
 * @param url where events are sent, by POST
 * @param eventTypes the events that are sent, such as employee.updated; {@code *} at the beginning
 *     or at the end stands for anything; all if absent
 * @param subjectTypes only events of things of these kinds, such as employee; all if absent
 * @param sources only events of things that come from these sources; all if absent
 * @param status whether events are sent; an INACTIVE one goes on later where it stopped
 */
@Schema(name = "WebhookInput")
public record WebhookInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 200) String name,
    @Size(max = 4000) @Nullable String description,
    @NotBlank @Size(max = 2000) String url,
    @Size(max = 50)
        @Nullable List<@NotNull @Size(max = 100) @Pattern(regexp = EventTypes.PATTERN) String>
            eventTypes,
    @Size(max = 50)
        @Nullable List<@NotNull @Size(max = 60) @Pattern(regexp = EventTypes.KIND) String>
            subjectTypes,
    @Size(max = 50)
        @Nullable List<@NotNull @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) String>
            sources,
    @Nullable Status status)
    implements SyncInput, Checked {

  @Override
  public @Nullable String system() {
    return source;
  }

  @Override
  public void check(Faults faults) {
    if (url != null && !faults.at("/url") && target().isEmpty()) {
      faults.add(
          "/url",
          FaultCode.INVALID_FORMAT,
          "This must be an https URL with a host, without a login and without a fragment.");
    }
  }

  /** Where events are sent; empty if that is no such place. */
  Optional<URI> target() {
    try {
      URI uri = new URI(url);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      boolean plain = uri.getRawUserInfo() == null && uri.getRawFragment() == null;
      return web && plain && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  List<String> wantedTypes() {
    return Objects.requireNonNullElse(eventTypes, List.of());
  }

  List<String> wantedSubjects() {
    return Objects.requireNonNullElse(subjectTypes, List.of());
  }

  List<String> wantedSources() {
    return Objects.requireNonNullElse(sources, List.of());
  }
}
