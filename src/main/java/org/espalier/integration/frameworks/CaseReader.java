package org.espalier.integration.frameworks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.espalier.integration.bulk.Findings;
import org.espalier.integration.bulk.FrameworkFormat;
import org.espalier.integration.bulk.FrameworkOrder;
import org.espalier.integration.bulk.FrameworkReader;
import org.espalier.integration.bulk.PublishedFile;
import org.espalier.platform.json.StrictJson;

/**
 * Packages (CFPackage) of 1EdTech Competencies and Academic Standards Exchange, 1.0 and 1.1: a
 * document becomes a framework, its items competencies, {@code isChildOf} their tree. Each file is
 * a package.
 */
@ApplicationScoped
class CaseReader implements FrameworkReader {

  private static final ObjectReader JSON =
      JsonMapper.builder(StrictJson.factory())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  @Override
  public FrameworkFormat format() {
    return FrameworkFormat.CASE;
  }

  @Override
  public boolean reads(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".json") && !lower.startsWith("__macosx/");
  }

  @Override
  public Findings read(List<PublishedFile> files, FrameworkOrder order) {
    Findings findings = new Findings();
    if (files.isEmpty()) {
      throw Table.malformed("There is no package in it.");
    }
    for (PublishedFile file : files) {
      JsonNode root = parse(file);
      if (!root.path("CFDocument").isObject()) {
        throw Table.malformed(file.name() + " is no package: it has no CFDocument.");
      }
      new CasePackage(file.name(), root, findings, order).read();
    }
    return findings;
  }

  private static JsonNode parse(PublishedFile file) {
    try {
      return JSON.readTree(file.bytes());
    } catch (JsonProcessingException e) {
      var where = e.getLocation();
      throw Table.malformed(
          where == null
              ? file.name() + " is no JSON."
              : file.name()
                  + " is no JSON: see line "
                  + where.getLineNr()
                  + ", column "
                  + where.getColumnNr()
                  + ".");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
