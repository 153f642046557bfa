package org.espalier.platform.graphql.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Members are a map like any other, and are written like one. */
class ToldMembersTest {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final Map<String, @Nullable Object> plain = new LinkedHashMap<>();

  @Test
  void areWrittenAsAMapIs() throws JsonProcessingException {
    plain.put("text", "ü \"quoted\" \n");
    plain.put("absent", null);
    plain.put("number", new BigDecimal("1E+3"));
    plain.put("count", 7);
    plain.put("long", 1L << 40);
    plain.put("flag", true);
    plain.put("map", Map.of("any", List.of(1.5, "x")));
    plain.put("list", Arrays.asList("a", null, List.of(), 2));
    plain.put("ü", "a name");
    Map<String, @Nullable Object> outer = new LinkedHashMap<>();
    outer.put("inner", told(plain));
    outer.put("all", List.of(told(plain), told(Map.of())));
    Map<String, @Nullable Object> same = new LinkedHashMap<>();
    same.put("inner", plain);
    same.put("all", List.of(plain, Map.of()));
    String written = MAPPER.writeValueAsString(Map.of("data", told(outer)));
    assertEquals(MAPPER.writeValueAsString(Map.of("data", same)), written);
    assertEquals(same, told(outer));
    assertEquals(same.toString(), told(outer).toString());
  }

  private static ToldMembers told(Map<String, @Nullable Object> members) {
    List<SerializedString> names = new ArrayList<>();
    members.keySet().forEach(name -> names.add(new SerializedString(name)));
    return new ToldMembers(names, members.values().toArray());
  }
}
