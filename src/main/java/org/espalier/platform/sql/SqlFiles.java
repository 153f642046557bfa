package org.espalier.platform.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the statements kept under {@code sql/}. */
final class SqlFiles {

  private static final Pattern INCLUDE = Pattern.compile("\\{include ([a-z_/]+)}");

  private SqlFiles() {}

  static String read(String path) {
    String text = raw(path);
    Matcher includes = INCLUDE.matcher(text);
    return includes.replaceAll(m -> Matcher.quoteReplacement(read(m.group(1))));
  }

  private static String raw(String path) {
    String name = "/sql/" + path + ".sql";
    try (InputStream in = SqlFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no statement file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
