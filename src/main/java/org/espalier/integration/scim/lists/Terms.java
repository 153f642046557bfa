package org.espalier.integration.scim.lists;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.espalier.integration.scim.schemas.Attribute;
import org.espalier.integration.scim.schemas.AttributeType;
import org.espalier.integration.scim.schemas.ResourceKind;
import org.jspecify.annotations.Nullable;

/**
 * What the attributes of a kind are in SQL: those that have columns as they are told here, all
 * others in the JSON that the kind keeps them in, if it keeps any.
 */
public final class Terms {

  private final Map<String, Term> known = new LinkedHashMap<>();
  private final @Nullable String json;

  /** Terms of a kind whose other attributes are in a column of JSON; null if there are none. */
  public Terms(@Nullable String json) {
    this.json = json;
  }

  /** Says what an attribute, or a part of one, is. */
  public Terms with(String key, Term term) {
    known.put(key, term);
    return this;
  }

  /** What an attribute is; empty for those that cannot be asked for. */
  Optional<Term> of(ResourceKind.Place place) {
    Term told = known.get(place.key());
    if (told != null || place.attribute() == null) {
      return Optional.ofNullable(told);
    }
    Attribute attribute = place.attribute();
    Attribute part = place.part();
    if (attribute.multiValued()) {
      ResourceKind.Place whole = new ResourceKind.Place(place.extension(), attribute, null);
      Term several = known.get(whole.key());
      return Optional.ofNullable(several != null ? several : values(attribute));
    }
    if (json == null || attribute.fixed()) {
      return Optional.empty();
    }
    String holder =
        place.extension() == null ? json : json + " -> '" + place.extension().id() + "'";
    if (part != null) {
      return Optional.of(single(holder + " -> '" + attribute.name() + "'", part));
    }
    return attribute.type() == AttributeType.COMPLEX
        ? Optional.empty()
        : Optional.of(single(holder, attribute));
  }

  private @Nullable Term values(Attribute attribute) {
    if (json == null || attribute.fixed()) {
      return null;
    }
    String list = json + " -> '" + attribute.name() + "'";
    Map<String, Term.Single> parts = new LinkedHashMap<>();
    attribute.subAttributes().forEach(part -> parts.put(part.name(), single("v.item", part)));
    Attribute value = attribute.part("value").orElse(attribute.subAttributes().getFirst());
    return new Term.Many(
        "jsonb_array_elements(coalesce(" + list + ", '[]'::jsonb)) as v (item) where true",
        parts,
        single(list + " -> 0", Objects.requireNonNull(value)));
  }

  private static Term.Single single(String holder, Attribute attribute) {
    String text = "(" + holder + " ->> '" + attribute.name() + "')";
    return switch (attribute.type()) {
      case BOOLEAN -> new Term.Single(text + "::boolean", AttributeType.BOOLEAN, true);
      case DATETIME -> new Term.Single(text + "::timestamptz", AttributeType.DATETIME, true);
      default -> new Term.Single(text, AttributeType.STRING, attribute.caseExact());
    };
  }
}
