package org.espalier.platform.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Makes the schemas of merge patches out of those of whole things: every member may be absent, and
 * null takes away what need not be there.
 */
final class Patches {

  /** What identifies a thing in its source; a patch cannot change it. */
  private static final Set<String> KEY = Set.of("externalId", "source");

  private static final String END = "Patch";

  private final Schemas schemas;

  Patches(Schemas schemas) {
    this.schemas = schemas;
  }

  static String nameFor(String input) {
    return input.replaceAll("Input$", "") + END;
  }

  /** Fills the schemas of all patches that operations take. */
  void complete() {
    for (String input : List.copyOf(schemas.names())) {
      String name = nameFor(input);
      if (input.endsWith("Input") && schemas.named(name) != null) {
        fill(name, input, KEY);
      }
    }
  }

  private void fill(String name, String whole, Set<String> without) {
    Schema of = schemas.named(whole);
    Schema patch = schemas.named(name);
    if (of == null || patch == null) {
      return;
    }
    Map<String, Schema> members = new LinkedHashMap<>(of.getProperties());
    members.keySet().removeAll(without);
    members.replaceAll((_, member) -> merged(member));
    patch
        .type(List.of(Schema.SchemaType.OBJECT))
        .description("What to change (RFC 7396). " + of.getDescription())
        .properties(members)
        .additionalPropertiesSchema(Schemas.nothing());
  }

  /** An object inside of a thing is patched as well; all else is replaced as a whole. */
  private Schema merged(Schema member) {
    List<Schema> either = member.getAnyOf() == null ? List.of(member) : member.getAnyOf();
    Schema target = schemas.referred(either.getFirst());
    if (target == null || target.getProperties() == null) {
      return member;
    }
    String whole = Schemas.nameOf(either.getFirst().getRef());
    String name = nameFor(whole);
    if (schemas.named(name) == null) {
      schemas.add(name, OASFactory.createSchema());
      fill(name, whole, Set.of());
    }
    Schema merged = OASFactory.createSchema().description(member.getDescription());
    return member.getAnyOf() == null
        ? merged.ref(Schemas.PREFIX + name)
        : merged.addAnyOf(Schemas.ref(name)).addAnyOf(either.getLast());
  }
}
