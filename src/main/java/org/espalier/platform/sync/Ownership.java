package org.espalier.platform.sync;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which members of things one system has the say of: what others write does not change them.
 *
 * @param kind the kind of things, as imports name it
 * @param source whose things, by the source that is part of their identity; those of the owner if
 *     absent
 * @param owner the source that has the say; the files that are imported as its own are its word
 * @param fields the members that it owns
 * @param programs whose single requests are the owner's word too, by client or subject of their
 *     tokens, besides one that is called like the owner
 */
@Schema(name = "FieldOwnership")
public record Ownership(
    @NotBlank @Size(max = 60) String kind,
    @Size(max = 60) @Pattern(regexp = SyncInput.KEY, message = SyncInput.KEY_RULE)
        @Nullable String source,
    @NotNull @Size(max = 60) @Pattern(regexp = SyncInput.KEY, message = SyncInput.KEY_RULE)
        String owner,
    @NotNull @Size(min = 1, max = 60) List<@NotBlank @Size(max = 60) String> fields,
    @Size(max = 20) @Nullable List<@NotBlank @Size(max = 200) String> programs) {

  /** The source of the things that it is about. */
  public String things() {
    return source == null ? owner : source;
  }

  /** True if what a file of this source says is the owner's word. */
  boolean saidBy(String importing) {
    return owner.equals(importing);
  }

  /** True if what this program says in a request is the owner's word. */
  boolean saidBy(String subject, @Nullable String client) {
    List<String> known = programs == null ? List.of() : programs;
    return owner.equals(client)
        || owner.equals(subject)
        || known.contains(subject)
        || (client != null && known.contains(client));
  }
}
