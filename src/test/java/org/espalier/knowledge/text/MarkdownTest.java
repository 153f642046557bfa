package org.espalier.knowledge.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of Markdown, and of those who try to get more out of it. */
class MarkdownTest {

  /** What may stand in HTML that is shown: these tags with these attributes, and nothing else. */
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:h[1-6]|p|blockquote|ul|li|pre|em|strong|table|thead|tbody|tr)>|<(?:br|hr) />|</(?:a|ol|code|th|td)>"
              + "|<a href=\"(?:https?://|mailto:)[^\"<>\\s]*\" rel=\"nofollow noopener noreferrer\">|<a>"
              + "|<ol(?: start=\"\\d+\")?>|<code(?: class=\"language-[\\w+#.-]+\")?>|<t[hd](?: align=\"(?:left|center|right)\")?>",
          Pattern.CASE_INSENSITIVE);

  private static final List<String> PIECES =
      List.of(
          "<script>",
          "</script>",
          "alert(1)",
          "<img src=x onerror=alert(1)>",
          "[a](",
          ")",
          "![a](",
          "javascript:",
          "data:text/html;base64,PHNjcmlwdD4=",
          "&#106;avascript:",
          "\u0001",
          "\u0000",
          "\t",
          "\n",
          "\n\n",
          "`",
          "```",
          "```html\" onload=\"x",
          "<svg/onload=alert(1)>",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "\"",
          "'",
          ">",
          "<",
          "&lt;",
          "&#x3c;script&#x3e;",
          "|a|b|\n|---|:-:|\n|",
          "http://x",
          "mailto:a@b.c",
          "<http://a.b>",
          "<javascript:alert(1)>",
          "*",
          "**",
          "# ",
          "> ",
          "1. ",
          "[x]: javascript:alert(1)\n",
          "[x]",
          "\\",
          "onmouseover=",
          "style=",
          "\u202e",
          "%0a");

  @Test
  void textIsShownAsItIsMeant() {
    assertEquals(
        "<h1>Backups</h1>\n<p>Make <em>two</em> of <strong>them</strong>:</p>\n<ol><li>here</li><li>there</li></ol>\n",
        Markdown.html("# Backups\n\nMake *two* of **them**:\n\n1. here\n2. there\n"));
    assertEquals(
        "<p><a href=\"https://example.org/a\" rel=\"nofollow noopener noreferrer\">more</a></p>\n",
        Markdown.html("[more](https://example.org/a)"));
    assertTrue(Markdown.html("|a|b|\n|:-:|---|\n|1|2|\n").contains("<th align=\"center\">a</th>"));
    assertEquals(
        "<pre><code class=\"language-sql\">select 1\n</code></pre>\n",
        Markdown.html("```sql\nselect 1\n```\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<ScRiPt src=//evil.example/x.js></sCrIpT>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<img src=x onerror=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<svg/onload=alert(1)>",
        "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<body onload=alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java\u0001script:alert(1))",
        "[x](<java\tscript:alert(1)>)",
        "[x](&#106;&#97;&#118;&#97;script:alert(1))",
        "[x](&#x6A;avascript&colon;alert(1))",
        "[x](vbscript:msgbox(1))",
        "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
        "[x](file:///etc/passwd)",
        "[x](//evil.example/)",
        "[x](/api/v1/me)",
        "[x](\u0000javascript:alert(1))",
        "[x](https://a.b\" onmouseover=\"alert(1))",
        "[x](<https://a.b\u0007c>)",
        "![x](javascript:alert(1))",
        "![x](https://evil.example/pixel.gif)",
        "![x](data:image/svg+xml;base64,PHN2Zz4=)",
        "[x][y]\n\n[y]: javascript:alert(1)",
        "<javascript:alert(1)>",
        "<style>@import 'javascript:alert(1)';</style>",
        "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
        "<details open ontoggle=alert(1)>",
        "<input autofocus onfocus=alert(1)>",
        "```x\" onload=\"alert(1)\ncode\n```",
        "[a](https://x \"\" onmouseover=alert(1) \"\")",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;script&#62;alert(1)&#60;/script&#62;"
      })
  void nothingRunsLoadsOrLeadsElsewhere(String markdown) {
    harmless(Markdown.html(markdown));
    harmless(Markdown.html("> - " + markdown + "\n\n|a|\n|---|\n|" + markdown + "|\n"));
  }

  @Property(tries = 2000)
  void whateverIsWrittenIsHarmless(@ForAll("attempts") String markdown) {
    harmless(Markdown.html(markdown));
  }

  @Provide
  Arbitrary<String> attempts() {
    return Arbitraries.of(PIECES)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(all -> String.join("", all));
  }

  @Test
  void deepNestingEnds() {
    String deep = ">".repeat(50_000);
    assertTrue(Markdown.html(deep).length() < 1_000_000);
    assertTrue(Markdown.plain("[".repeat(50_000)).length() <= 50_100);
  }

  @Test
  void plainTextHasNeitherMarksNorControls() {
    assertEquals("Make two of \"them\"", Markdown.plain("Make *two* of `them`"));
    assertFalse(Markdown.plain("a\u0001b\u0002c").contains("\u0001"));
  }

  private static void harmless(String html) {
    String left = TAG.matcher(html).replaceAll("");
    assertFalse(left.contains("<") || left.contains(">"), () -> "what is this: " + html);
  }
}
