package org.espalier.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON as tests like to write it: names without quotes, text in single ones. */
public final class Relaxed {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Relaxed() {}

  /** The tree of a text; decimals are kept as they stand. */
  public static JsonNode tree(String relaxed) {
    try {
      return MAPPER.readTree(relaxed);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not even relaxed JSON: " + relaxed, e);
    }
  }

  /** The same in strict JSON, on one line. */
  public static String strict(String relaxed) {
    return tree(relaxed).toString();
  }
}
