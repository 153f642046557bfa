package org.espalier.integration.scim.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.TextNode;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.filters.FilterType;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.espalier.integration.scim.schemas.FilterParts;

/** What is written in quotes means itself, and what is not is understood as far as it can be. */
class FilterTextTest {

  @Property(tries = 300)
  void textInQuotesIsComparedWithAsItStands(@ForAll @StringLength(max = 60) String text) {
    Filter plain = FilterText.read("title eq " + TextNode.valueOf(text));
    assertEquals(text, FilterParts.value(plain).asText());
    Filter part = FilterText.read("emails[type eq \"work\"].value co " + TextNode.valueOf(text));
    assertEquals(FilterType.COMPLEX_VALUE, part.getFilterType());
    Filter last = FilterParts.joined(FilterParts.ofParts(part)).getLast();
    assertEquals(text, FilterParts.value(last).asText());
  }

  @Example
  void forgottenQuotesArePutThere() {
    assertEquals("userName eq \"ann\"", FilterText.read("userName eq ann").toString());
    assertEquals("active eq true", FilterText.read("active eq True").toString());
  }

  @Example
  void nobodyWritesFiltersOfSuchLengthOrDepth() {
    for (String filter :
        new String[] {
          "title eq \"" + "\\\\".repeat(100_000) + "\"",
          "title eq \"" + "x".repeat(1_000_000) + "\"",
          "(".repeat(51) + "title pr" + ")".repeat(51)
        }) {
      assertEquals(
          "invalidFilter",
          assertThrows(ScimRefusal.class, () -> FilterText.read(filter)).scimType());
    }
  }
}
