package org.espalier.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BeanParam;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;

/** The Javadoc of classes, as the compiler left it beside them, in plain words. */
final class Javadoc {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TAG = Pattern.compile("(?m)^\\s*@");
  private static final Pattern INLINE = Pattern.compile("\\{@(\\w+)\\s+([^{}]*)}");

  /** What a class is. */
  Optional<String> of(ClassInfo type) {
    return text(read(type.name()).path("doc"));
  }

  /** What a component of a record is. */
  Optional<String> component(ClassInfo type, String name) {
    return param(read(type.name()).path("doc"), name);
  }

  /** What a constant of an enum is. */
  Optional<String> constant(ClassInfo type, String name) {
    return named(read(type.name()).path("enumConstants"), name)
        .flatMap(found -> text(found.path("doc")));
  }

  /** What a method does. */
  Optional<String> of(MethodInfo method) {
    return named(read(method.declaringClass().name()).path("methods"), method.name())
        .flatMap(found -> text(found.path("doc")));
  }

  /**
   * What a parameter of a method is, or of a record of parameters that the method takes.
   *
   * @param name as requests spell it
   */
  Optional<String> parameter(MethodInfo method, String name) {
    return own(method, name)
        .or(() ->
            method.parameters().stream()
                .filter(parameter -> parameter.hasDeclaredAnnotation(BeanParam.class))
                .flatMap(bean -> param(read(bean.type().name()).path("doc"), name).stream())
                .findFirst());
  }

  private static Optional<String> own(MethodInfo method, String name) {
    Optional<String> own =
        method.parameters().stream()
            .filter(parameter ->
                parameter.declaredAnnotations().stream()
                    .anyMatch(said -> said.value() != null && name.equals(said.value().value())))
            .map(MethodParameterInfo::name)
            .findFirst();
    return own.flatMap(java ->
        named(read(method.declaringClass().name()).path("methods"), method.name())
            .flatMap(found -> param(found.path("doc"), java)));
  }

  private static Optional<JsonNode> named(JsonNode all, String name) {
    for (JsonNode one : all) {
      if (one.path("name").asText().equals(name)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  private static JsonNode read(DotName type) {
    String resource = type.toString().replace('.', '/') + "__Javadoc.json";
    try (InputStream in = Javadoc.class.getClassLoader().getResourceAsStream(resource)) {
      return in == null ? JSON.createObjectNode() : JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> text(JsonNode doc) {
    Matcher tag = TAG.matcher(doc.asText());
    return plain(tag.find() ? doc.asText().substring(0, tag.start()) : doc.asText());
  }

  private static Optional<String> param(JsonNode doc, String name) {
    Matcher param =
        Pattern.compile("(?ms)^\\s*@param\\s+" + Pattern.quote(name) + "\\s+(.*?)(?=^\\s*@|\\z)")
            .matcher(doc.asText());
    return param.find() ? plain(param.group(1)) : Optional.empty();
  }

  private static Optional<String> plain(String doc) {
    String words =
        INLINE
            .matcher(doc)
            .replaceAll(found ->
                Matcher.quoteReplacement(
                    found.group(1).equals("code")
                        ? "`" + found.group(2) + "`"
                        : found.group(2).replaceAll(".*[#.]", "")))
            .replaceAll("<[^>]+>", " ")
            .replaceAll("\\s+", " ")
            .strip();
    return words.isEmpty() ? Optional.empty() : Optional.of(Words.sentence(words));
  }
}
