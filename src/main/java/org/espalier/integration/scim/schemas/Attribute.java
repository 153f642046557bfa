package org.espalier.integration.scim.schemas;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An attribute of a resource.
 *
 * @param name as it is written; clients may write it in any case
 * @param traits what is special about it; without any it has one text-like value, in any case, that
 *     clients write
 * @param canonicalValues the values that are usual, or, of a type of text, none in particular
 * @param referenceTypes what references lead to
 * @param subAttributes of complex attributes
 */
public record Attribute(
    String name,
    AttributeType type,
    String description,
    Set<Trait> traits,
    List<String> canonicalValues,
    List<String> referenceTypes,
    List<Attribute> subAttributes) {

  /** What can be special about an attribute. */
  public enum Trait {
    /** It has many values. */
    MANY,
    /** It must be there. */
    NEEDED,
    /** Values differ by case. */
    EXACT,
    /** Only the server writes it. */
    READ_ONLY,
    /** It cannot be changed once it is there. */
    IMMUTABLE,
    /** It is told whatever is asked for. */
    ALWAYS,
    /** A value belongs to one resource. */
    UNIQUE
  }

  /** A text whose case does not matter. */
  public static Attribute text(String name, String description) {
    return of(name, AttributeType.STRING, description);
  }

  /** An attribute of a type. */
  public static Attribute of(String name, AttributeType type, String description) {
    boolean exact = type == AttributeType.REFERENCE || type == AttributeType.BINARY;
    Set<Trait> traits = exact ? Set.of(Trait.EXACT) : Set.of();
    return new Attribute(name, type, description, traits, List.of(), List.of(), List.of());
  }

  /** An attribute made of others. */
  public static Attribute complex(String name, String description, Attribute... parts) {
    return of(name, AttributeType.COMPLEX, description).with(List.of(parts));
  }

  /**
   * A list of values with their kinds (RFC 7643, section 2.4).
   *
   * @param kinds the kinds that are usual
   */
  public static Attribute list(
      String name, String description, AttributeType type, String... kinds) {
    return complex(
            name,
            description,
            of("value", type, "The value itself."),
            text("display", "The value for people to read."),
            text("type", "What kind of value it is.").canonical(kinds),
            of(
                "primary",
                AttributeType.BOOLEAN,
                "True for the preferred one; for one at the most."))
        .many();
  }

  /** The same, with many values. */
  public Attribute many() {
    return with(Trait.MANY);
  }

  /** The same, needed. */
  public Attribute needed() {
    return with(Trait.NEEDED);
  }

  /** The same, whose values differ by case. */
  public Attribute exact() {
    return with(Trait.EXACT);
  }

  /** The same, written by the server only, with all its parts. */
  public Attribute readOnly() {
    return with(subAttributes.stream().map(Attribute::readOnly).toList()).with(Trait.READ_ONLY);
  }

  /** The same, which cannot be changed once it is there. */
  public Attribute immutable() {
    return with(Trait.IMMUTABLE);
  }

  /** The same, told whatever is asked for. */
  public Attribute always() {
    return with(Trait.ALWAYS);
  }

  /** The same, whose values belong to one resource each. */
  public Attribute single() {
    return with(Trait.UNIQUE);
  }

  /** The same, with values that are usual. */
  public Attribute canonical(String... values) {
    return new Attribute(
        name, type, description, traits, List.of(values), referenceTypes, subAttributes);
  }

  /** The same, leading to resources of these types. */
  public Attribute leadingTo(String... types) {
    return new Attribute(
        name, type, description, traits, canonicalValues, List.of(types), subAttributes);
  }

  /** A part by its name, in any case. */
  public Optional<Attribute> part(String part) {
    return subAttributes.stream().filter(one -> one.name.equalsIgnoreCase(part)).findFirst();
  }

  /** True if it can have several values. */
  public boolean multiValued() {
    return is(Trait.MANY);
  }

  /** True if values differ by case. */
  public boolean caseExact() {
    return is(Trait.EXACT);
  }

  /** True if only the server writes it. */
  public boolean fixed() {
    return is(Trait.READ_ONLY);
  }

  boolean is(Trait trait) {
    return traits.contains(trait);
  }

  private Attribute with(Trait trait) {
    EnumSet<Trait> more = EnumSet.of(trait);
    more.addAll(traits);
    return new Attribute(
        name, type, description, Set.copyOf(more), canonicalValues, referenceTypes, subAttributes);
  }

  private Attribute with(List<Attribute> parts) {
    return new Attribute(name, type, description, traits, canonicalValues, referenceTypes, parts);
  }
}
