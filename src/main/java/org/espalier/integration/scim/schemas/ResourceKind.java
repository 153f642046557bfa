package org.espalier.integration.scim.schemas;

import static org.espalier.integration.scim.schemas.Attribute.text;

import com.unboundid.scim2.common.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A type of resources.
 *
 * @param endpoint the path below the root
 */
public record ResourceKind(
    String name,
    String endpoint,
    String description,
    ScimSchema core,
    List<ScimSchema> extensions) {

  private static final List<Attribute> COMMON =
      List.of(
          text("id", "The resource's id here.").exact().readOnly().always(),
          text("externalId", "The resource's id at the client's.").exact(),
          text("schemas", "The schemas that the resource has attributes of.")
              .exact()
              .many()
              .readOnly()
              .always(),
          Attribute.complex(
                  "meta",
                  "What is known of the resource itself.",
                  text("resourceType", "The type of the resource.").exact(),
                  Attribute.of("created", AttributeType.DATETIME, "When it was created."),
                  Attribute.of("lastModified", AttributeType.DATETIME, "When it was changed last."),
                  Attribute.of("location", AttributeType.REFERENCE, "Where it is read."),
                  text("version", "Its entity tag.").exact())
              .readOnly());

  /** The schemas of the kind, the core schema first. */
  public List<ScimSchema> schemas() {
    return Stream.concat(Stream.of(core), extensions.stream()).toList();
  }

  /** An extension by its URN, in any case. */
  public Optional<ScimSchema> extension(String urn) {
    return extensions.stream().filter(one -> one.id().equalsIgnoreCase(urn)).findFirst();
  }

  /** An attribute of the core schema or one that all resources have, by its name in any case. */
  public Optional<Attribute> attribute(String wanted) {
    return Stream.concat(COMMON.stream(), core.attributes().stream())
        .filter(one -> one.name().equalsIgnoreCase(wanted))
        .findFirst();
  }

  /** Where a path leads; empty if nowhere. Filters within the path are not looked at. */
  public Optional<Place> place(Path path) {
    String urn = path.getSchemaUrn();
    if (path.size() == 1 && urn != null) {
      Optional<ScimSchema> whole = extension(urn + ":" + path.getElement(0).getAttribute());
      if (whole.isPresent()) {
        return whole.map(schema -> new Place(schema, null, null));
      }
    }
    ScimSchema extension = null;
    if (urn != null && !urn.equalsIgnoreCase(core.id())) {
      extension = extension(urn).orElse(null);
      if (extension == null) {
        return Optional.empty();
      }
    }
    if (path.isRoot() || path.size() > 2) {
      return path.isRoot() && extension != null
          ? Optional.of(new Place(extension, null, null))
          : Optional.empty();
    }
    return within(extension, path);
  }

  private Optional<Place> within(@Nullable ScimSchema extension, Path path) {
    String name = path.getElement(0).getAttribute();
    Optional<Attribute> found = extension == null ? attribute(name) : extension.attribute(name);
    if (path.size() == 1) {
      return found.map(attribute -> new Place(extension, attribute, null));
    }
    return found.flatMap(attribute ->
        attribute
            .part(path.getElement(1).getAttribute())
            .map(part -> new Place(extension, attribute, part)));
  }

  /**
   * Where a path leads.
   *
   * @param extension whose attribute it is; null for the core schema's
   * @param attribute null for the extension as a whole
   * @param part of the attribute; null for all of it
   */
  public record Place(
      @Nullable ScimSchema extension, @Nullable Attribute attribute, @Nullable Attribute part) {

    /** How it is known in this program: {@code name.givenName}, or with the extension's URN. */
    public String key() {
      String name = attribute == null ? "" : attribute.name();
      String whole = part == null ? name : name + "." + part.name();
      return extension == null ? whole : extension.id() + ":" + whole;
    }
  }
}
