package org.espalier.integration.scim.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.jspecify.annotations.Nullable;

/**
 * The part of a document that a request asks for by {@code attributes} or {@code
 * excludedAttributes} (RFC 7644, section 3.9). What is always told is told whatever is asked;
 * attributes that nobody knows are asked for in vain.
 */
public final class Projection {

  private final boolean only;
  private final Set<String> named;

  private Projection(boolean only, Set<String> named) {
    this.only = only;
    this.named = named;
  }

  /**
   * What a request asks for, each a list parted by commas; filters of values in it narrow nothing.
   *
   * @throws ScimRefusal invalidValue if both are given, which exclude each other
   */
  public static Projection of(
      ResourceKind kind, @Nullable String attributes, @Nullable String excludedAttributes) {
    if (attributes != null && excludedAttributes != null) {
      throw ScimRefusal.invalidValue("Give either attributes or excludedAttributes.");
    }
    String asked = attributes != null ? attributes : excludedAttributes;
    Set<String> named = new HashSet<>();
    if (asked != null) {
      Stream.of(asked.replaceAll("\\[[^\\]]*]", "").split(","))
          .map(name -> name.strip().toLowerCase(Locale.ROOT))
          .filter(name -> !name.isEmpty())
          .map(name -> bare(kind, name))
          .forEach(named::add);
    }
    return new Projection(attributes != null && !named.isEmpty(), named);
  }

  private static String bare(ResourceKind kind, String name) {
    String core = kind.core().id().toLowerCase(Locale.ROOT) + ":";
    return name.startsWith(core) ? name.substring(core.length()) : name;
  }

  /** True if an attribute of the core schema is asked for, or a part of it. */
  public boolean tells(String attribute) {
    String name = attribute.toLowerCase(Locale.ROOT);
    boolean there = named.contains(name);
    return only ? there || named.stream().anyMatch(one -> one.startsWith(name + ".")) : !there;
  }

  /** The part of a document that is asked for; the document itself is changed. */
  public ObjectNode apply(ObjectNode document) {
    if (named.isEmpty()) {
      return document;
    }
    for (String name : names(document)) {
      String key = name.toLowerCase(Locale.ROOT);
      if (key.equals("id") || key.equals("schemas")) {
        continue;
      }
      boolean extension = key.startsWith("urn:");
      keep(document, name, key, key + (extension ? ":" : "."), extension);
    }
    return document;
  }

  private void keep(
      ObjectNode document, String name, String key, String prefix, boolean extension) {
    boolean parts = named.stream().anyMatch(one -> one.startsWith(prefix));
    if (named.contains(key)) {
      if (!only) {
        document.remove(name);
      }
    } else if (parts) {
      narrow(document, name, prefix, extension);
    } else if (only) {
      document.remove(name);
    }
  }

  private void narrow(ObjectNode document, String name, String prefix, boolean extension) {
    JsonNode value = document.path(name);
    List<ObjectNode> objects = new ArrayList<>();
    if (value instanceof ObjectNode object) {
      objects.add(object);
    }
    value.forEach(one -> {
      if (value.isArray() && one instanceof ObjectNode object) {
        objects.add(object);
      }
    });
    for (ObjectNode object : objects) {
      for (String part : names(object)) {
        String key = prefix + part.toLowerCase(Locale.ROOT);
        keep(object, part, key, key + ".", extension);
      }
    }
    if (value.isObject() && value.isEmpty()) {
      document.remove(name);
    }
  }

  private static List<String> names(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
